import { type Answer, json10 } from "#sandbox/http/answer.ts";
import type { HttpErrorCodes } from "#sandbox/http/error-codes.ts";
import type { ResourceType } from "#sandbox/store/resource.ts";

/** ValidationException, fieldList. */
export type FieldError = { name: string; message: string };

/** The exceptions that PCS models, with their members. */
export type PcsError =
  | { code: "AccessDeniedException"; message: string }
  | { code: "ConflictException"; message: string; resourceId: string; resourceType: string }
  | { code: "InternalServerException"; message: string }
  | { code: "ResourceNotFoundException"; message: string; resourceId: string; resourceType: string }
  | {
      code: "ServiceQuotaExceededException";
      message: string;
      serviceCode: "pcs";
      resourceId?: string | undefined;
      resourceType?: string | undefined;
    }
  | { code: "ThrottlingException"; message: string; retryAfterSeconds?: number | undefined }
  | {
      code: "ValidationException";
      message: string;
      reason: "cannotParse" | "fieldValidationFailed" | "other";
      fieldList?: FieldError[];
    };

/** The HTTP codes of the model (trait httpError). */
const modelStatuses: Record<PcsError["code"], number> = {
  AccessDeniedException: 403,
  ConflictException: 409,
  InternalServerException: 500,
  ResourceNotFoundException: 404,
  ServiceQuotaExceededException: 402,
  ThrottlingException: 429,
  ValidationException: 400,
};

function statusOf(code: PcsError["code"], httpErrorCodes: HttpErrorCodes): number {
  if (httpErrorCodes === "model") return modelStatuses[code];
  return code === "InternalServerException" ? 500 : 400;
}

/** By default HTTP 400 for every fault of the client, as the API reference says; clients read `__type`. */
export const pcsErrorAnswer = (
  { code, ...members }: PcsError,
  httpErrorCodes: HttpErrorCodes,
): Answer => ({
  status: statusOf(code, httpErrorCodes),
  contentType: json10,
  body: JSON.stringify({ __type: `com.amazonaws.pcs#${code}`, ...members }),
  errorType: code,
});

/** One ValidationException for all fields that the request must mend. */
export function invalidFields(
  fieldList: FieldError[],
  reason: "cannotParse" | "fieldValidationFailed" | "other" = "fieldValidationFailed",
): PcsError {
  const shown = fieldList.slice(0, 10).map(({ name, message }) => `${name}: ${message}`);
  const more = fieldList.length - shown.length;
  if (more > 0) shown.push(`and ${String(more)} more.`);
  return { code: "ValidationException", message: shown.join(" "), reason, fieldList };
}

/**
 * What a well-formed request asks for that cannot be, given everything else that there is: undefined
 * when it can. The reason keeps it apart from what is wrong with the request by itself.
 */
export const unfitFields = (fieldList: FieldError[]): PcsError | undefined =>
  fieldList.length > 0 ? invalidFields(fieldList, "other") : undefined;

/** Which resource an exception is about: `resourceId` and `resourceType`. */
type About = { type: ResourceType; id: string };

export const conflict = (message: string, { type, id }: About): PcsError => ({
  code: "ConflictException",
  message,
  resourceId: id,
  resourceType: type,
});

export const notFound = (message: string, { type, id }: About): PcsError => ({
  code: "ResourceNotFoundException",
  message,
  resourceId: id,
  resourceType: type,
});

export const accessDenied = (message: string): PcsError => ({
  code: "AccessDeniedException",
  message,
});

export const quotaExceeded = (
  message: string,
  { type, id }: { type: ResourceType; id?: string | undefined },
): PcsError => ({
  code: "ServiceQuotaExceededException",
  message,
  serviceCode: "pcs",
  resourceType: type,
  resourceId: id,
});
