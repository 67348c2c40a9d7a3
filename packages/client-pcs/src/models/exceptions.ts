import type { ExceptionOptionType } from "@smithy/core/client";
import type { ValidationExceptionReason } from "./enums.ts";
import { PCSServiceException } from "./service-exception.ts";

/** The members that an exception of this class is made of, besides its name and fault. */
type Options<Exception extends Error> = ExceptionOptionType<Exception, PCSServiceException>;

/**
 * The caller may not do this. PCS also answers so about a cluster id that does not exist, or that belongs
 * to another account.
 */
export class AccessDeniedException extends PCSServiceException {
  static override readonly shapeId: string = "com.amazonaws.pcs#AccessDeniedException";
  override readonly name = "AccessDeniedException";
  override readonly $fault = "client";

  constructor(options: Options<AccessDeniedException>) {
    super({ name: "AccessDeniedException", $fault: "client", ...options });
  }
}

/**
 * The state of a resource does not allow the request: the name is taken, another change is running, or
 * something still depends on the resource.
 */
export class ConflictException extends PCSServiceException {
  static override readonly shapeId: string = "com.amazonaws.pcs#ConflictException";
  override readonly name = "ConflictException";
  override readonly $fault = "client";

  /** The id of the resource in the way. */
  resourceId: string | undefined;

  /** The kind of the resource in the way. */
  resourceType: string | undefined;

  constructor(options: Options<ConflictException>) {
    super({ name: "ConflictException", $fault: "client", ...options });
    this.resourceId = options.resourceId;
    this.resourceType = options.resourceType;
  }
}

/** PCS failed for a reason of its own. The runtime sends the request again by itself. */
export class InternalServerException extends PCSServiceException {
  static override readonly shapeId: string = "com.amazonaws.pcs#InternalServerException";
  override readonly name = "InternalServerException";
  override readonly $fault = "server";
  override $retryable = {};

  constructor(options: Options<InternalServerException>) {
    super({ name: "InternalServerException", $fault: "server", ...options });
  }
}

/** There is no such resource, or it is being deleted. */
export class ResourceNotFoundException extends PCSServiceException {
  static override readonly shapeId: string = "com.amazonaws.pcs#ResourceNotFoundException";
  override readonly name = "ResourceNotFoundException";
  override readonly $fault = "client";

  /** The identifier that was asked for. */
  resourceId: string | undefined;

  /** The kind of resource that was asked for. */
  resourceType: string | undefined;

  constructor(options: Options<ResourceNotFoundException>) {
    super({ name: "ResourceNotFoundException", $fault: "client", ...options });
    this.resourceId = options.resourceId;
    this.resourceType = options.resourceType;
  }
}

/** The request would pass a quota of the account, the Region or the cluster. */
export class ServiceQuotaExceededException extends PCSServiceException {
  static override readonly shapeId: string = "com.amazonaws.pcs#ServiceQuotaExceededException";
  override readonly name = "ServiceQuotaExceededException";
  override readonly $fault = "client";

  /** The code of the service that the quota belongs to. */
  serviceCode: string | undefined;

  /** The id of the resource that the quota is about. */
  resourceId?: string | undefined;

  /** The kind of resource that the quota is about. */
  resourceType?: string | undefined;

  /** The code of the quota, as Service Quotas knows it. */
  quotaCode?: string | undefined;

  constructor(options: Options<ServiceQuotaExceededException>) {
    super({ name: "ServiceQuotaExceededException", $fault: "client", ...options });
    this.serviceCode = options.serviceCode;
    this.resourceId = options.resourceId;
    this.resourceType = options.resourceType;
    this.quotaCode = options.quotaCode;
  }
}

/** Requests come in faster than PCS takes them. The runtime waits and sends the request again. */
export class ThrottlingException extends PCSServiceException {
  static override readonly shapeId: string = "com.amazonaws.pcs#ThrottlingException";
  override readonly name = "ThrottlingException";
  override readonly $fault = "client";
  override $retryable = {};

  /** After how many seconds to try again. */
  retryAfterSeconds?: number | undefined;

  constructor(options: Options<ThrottlingException>) {
    super({ name: "ThrottlingException", $fault: "client", ...options });
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** What is wrong with one member of a request. */
export interface ValidationExceptionField {
  /** The member. */
  name: string | undefined;

  /** What is wrong with it. */
  message: string | undefined;
}

/** The request breaks a rule of the API. */
export class ValidationException extends PCSServiceException {
  static override readonly shapeId: string = "com.amazonaws.pcs#ValidationException";
  override readonly name = "ValidationException";
  override readonly $fault = "client";

  /** Which sort of rule. */
  reason: ValidationExceptionReason | undefined;

  /** The members at fault. */
  fieldList?: ValidationExceptionField[] | undefined;

  constructor(options: Options<ValidationException>) {
    super({ name: "ValidationException", $fault: "client", ...options });
    this.reason = options.reason;
    this.fieldList = options.fieldList;
  }
}
