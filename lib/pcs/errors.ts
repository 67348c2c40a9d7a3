import "server-only";
import {
  AccessDeniedException,
  ConflictException,
  PCSServiceException,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  ThrottlingException,
  ValidationException,
} from "@aws-sdk/client-pcs";
import type { Failure } from "#lib/errors.ts";

/** Front-door errors of AWS that are about who signs, by name: they are not in the PCS model. */
const credentialCodes = new Set([
  "CredentialsProviderError",
  "ExpiredToken",
  "ExpiredTokenException",
  "IncompleteSignature",
  "IncompleteSignatureException",
  "InvalidClientTokenId",
  "InvalidSignatureException",
  "MissingAuthenticationToken",
  "MissingAuthenticationTokenException",
  "RequestExpired",
  "SignatureDoesNotMatch",
  "UnrecognizedClientException",
]);

const fromCredentials = (error: Error): Failure => ({
  kind: "credentials",
  message: /expired/i.test(error.name)
    ? "The console's AWS credentials have expired."
    : "AWS does not accept the console's credentials.",
  advice: "Whoever runs this console has to renew its AWS credentials; nothing was changed.",
  code: error.name,
});

const fromThrottling = (error: ThrottlingException): Failure => ({
  kind: "throttled",
  message: "AWS is receiving too many requests from this account and asks to slow down.",
  advice: "Wait a moment, then try again.",
  ...(error.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: error.retryAfterSeconds }),
});

/** The errors that the PCS model names, decided by their class and never by their HTTP status. */
function fromModel(error: PCSServiceException): Failure {
  const { message } = error;
  if (error instanceof ValidationException) {
    const fields = error.fieldList?.map((field) => ({
      path: field.name ?? "",
      message: field.message ?? "",
    }));
    return { kind: "invalid", message, ...(fields ? { fields } : {}) };
  }
  if (error instanceof AccessDeniedException) {
    return {
      kind: "denied",
      message,
      advice: "The resource may not exist, or the console's AWS identity may lack the permission.",
    };
  }
  if (error instanceof ResourceNotFoundException) return { kind: "not-found", message };
  if (error instanceof ConflictException) return { kind: "conflict", message };
  if (error instanceof ServiceQuotaExceededException) return { kind: "quota", message };
  if (error instanceof ThrottlingException) return fromThrottling(error);
  return {
    kind: "fault",
    message: `AWS could not handle the request: ${message}`,
    advice: "Try again; if it keeps failing, give AWS support the request id.",
  };
}

/** What Node and the SDK's HTTP handler throw when the network, or the other end, does not answer. */
const networkCodes =
  /^(ECONN\w+|EAI_AGAIN|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EPIPE|ETIMEDOUT|TimeoutError)$/;

const networkCode = (error: Error) =>
  [error.name, "code" in error ? String(error.code) : ""].find((code) => networkCodes.test(code));

/**
 * Turns what the SDK throws into a Failure, in words. The one place that knows AWS's errors.
 * @throws whatever is neither AWS's answer nor a silent network: a bug
 */
export function toFailure(error: unknown): Failure {
  if (!(error instanceof Error)) throw error;
  if (credentialCodes.has(error.name)) return fromCredentials(error);
  if (error instanceof PCSServiceException) {
    const { requestId } = error.$metadata;
    return { ...fromModel(error), code: error.name, ...(requestId ? { requestId } : {}) };
  }
  const code = networkCode(error);
  if (!code) throw error;
  return {
    kind: "unreachable",
    message: "AWS PCS does not answer.",
    advice:
      "The console keeps trying. If this lasts, check the network between the console and AWS.",
    code,
  };
}
