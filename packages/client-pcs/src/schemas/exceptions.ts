import { TypeRegistry } from "@smithy/core/schema";
import type { StaticErrorSchema } from "@smithy/types";
import {
  AccessDeniedException,
  ConflictException,
  InternalServerException,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  ThrottlingException,
  ValidationException,
} from "../models/exceptions.ts";
import { PCSServiceException } from "../models/service-exception.ts";
import { exception, integer, listOf, namespace, structure, text } from "./shape.ts";

export const ValidationExceptionField$ = structure("ValidationExceptionField", {
  name: text,
  message: text,
});

export const AccessDeniedException$ = exception(
  "AccessDeniedException",
  { error: "client", httpError: 403 },
  { message: text },
);

export const ConflictException$ = exception(
  "ConflictException",
  { error: "client", httpError: 409 },
  { message: text, resourceId: text, resourceType: text },
);

export const InternalServerException$ = exception(
  "InternalServerException",
  { error: "server", httpError: 500 },
  { message: text },
);

export const ResourceNotFoundException$ = exception(
  "ResourceNotFoundException",
  { error: "client", httpError: 404 },
  { message: text, resourceId: text, resourceType: text },
);

export const ServiceQuotaExceededException$ = exception(
  "ServiceQuotaExceededException",
  { error: "client", httpError: 402 },
  { message: text, serviceCode: text },
  { resourceId: text, resourceType: text, quotaCode: text },
);

// The model also binds retryAfterSeconds to a header; awsJson1_0 reads it from the body.
export const ThrottlingException$ = exception(
  "ThrottlingException",
  { error: "client", httpError: 429 },
  { message: text },
  { retryAfterSeconds: integer },
);

export const ValidationException$ = exception(
  "ValidationException",
  { error: "client", httpError: 400 },
  { message: text, reason: text },
  { fieldList: listOf("ValidationExceptionFieldList", ValidationExceptionField$) },
);

/** The runtime finds the base class of a service's exceptions under this made-up namespace. */
const syntheticNamespace = `smithy.ts.sdk.synthetic.${namespace}`;

export const PCSServiceException$: StaticErrorSchema = [
  -3,
  syntheticNamespace,
  "PCSServiceException",
  0,
  [],
  [],
];

const baseRegistry = new TypeRegistry(syntheticNamespace);
baseRegistry.registerError(PCSServiceException$, PCSServiceException);

const registry = new TypeRegistry(namespace);
registry.registerError(AccessDeniedException$, AccessDeniedException);
registry.registerError(ConflictException$, ConflictException);
registry.registerError(InternalServerException$, InternalServerException);
registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
registry.registerError(ServiceQuotaExceededException$, ServiceQuotaExceededException);
registry.registerError(ThrottlingException$, ThrottlingException);
registry.registerError(ValidationException$, ValidationException);

/** Where the protocol looks up the class of an error that the service answers with. */
export const errorTypeRegistries = [baseRegistry, registry];
