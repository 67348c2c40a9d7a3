import { type Answer, json10 } from "#sandbox/http/answer.ts";

/** ValidationException, fieldList. */
export type FieldError = { name: string; message: string };

/** The exceptions that PCS models, with their members. */
export type PcsError =
  | { code: "AccessDeniedException"; message: string }
  | { code: "ConflictException"; message: string; resourceId: string; resourceType: string }
  | { code: "ResourceNotFoundException"; message: string; resourceId: string; resourceType: string }
  | {
      code: "ServiceQuotaExceededException";
      message: string;
      serviceCode: "pcs";
      resourceId?: string;
      resourceType?: string;
    }
  | {
      code: "ValidationException";
      message: string;
      reason: "cannotParse" | "fieldValidationFailed" | "other";
      fieldList?: FieldError[];
    };

/** HTTP 400 for every fault of the client, as the API reference says; clients read `__type`. */
export const pcsErrorAnswer = ({ code, ...members }: PcsError): Answer => ({
  status: 400,
  contentType: json10,
  body: JSON.stringify({ __type: `com.amazonaws.pcs#${code}`, ...members }),
  errorType: code,
});

/** One ValidationException for all fields that the request must mend. */
export function invalidFields(
  fieldList: FieldError[],
  reason: "cannotParse" | "fieldValidationFailed" = "fieldValidationFailed",
): PcsError {
  const shown = fieldList.slice(0, 10).map(({ name, message }) => `${name}: ${message}`);
  const more = fieldList.length - shown.length;
  if (more > 0) shown.push(`and ${String(more)} more.`);
  return { code: "ValidationException", message: shown.join(" "), reason, fieldList };
}
