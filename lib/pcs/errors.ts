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
import type { Service } from "#lib/aws/service.ts";
import type { Failure } from "#lib/errors.ts";

/** Front-door errors of AWS that are about who signs, by name: they are in no service's model. */
const credentialCodes = new Set([
  "AuthFailure",
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

const fromThrottling = ({ retryAfterSeconds }: { retryAfterSeconds?: number }): Failure => ({
  kind: "throttled",
  message: "AWS is receiving too many requests from this account and asks to slow down.",
  advice: "Wait a moment, then try again.",
  ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
});

/** Who asked whom for what, to be named when it was refused. */
type Asked = { service: Pick<Service<unknown>, "name" | "iamPrefix">; operation: string };

const fromDenial = (message: string, { service, operation }: Asked): Failure => ({
  kind: "denied",
  message,
  advice: `The console's AWS identity may lack ${service.iamPrefix}:${operation}, or what was asked for does not exist.`,
});

const fromFault = (message: string): Failure => ({
  kind: "fault",
  message: `AWS could not handle the request: ${message}`,
  advice: "Try again; if it keeps failing, give AWS support the request id.",
});

/** The errors that the PCS model names, decided by their class and never by their HTTP status. */
function fromModel(error: PCSServiceException, asked: Asked): Failure {
  const { message } = error;
  if (error instanceof ValidationException) {
    const fields = error.fieldList?.map((field) => ({
      path: field.name ?? "",
      message: field.message ?? "",
    }));
    return { kind: "invalid", message, ...(fields ? { fields } : {}) };
  }
  if (error instanceof AccessDeniedException) return fromDenial(message, asked);
  if (error instanceof ResourceNotFoundException) return { kind: "not-found", message };
  if (error instanceof ConflictException) return { kind: "conflict", message };
  if (error instanceof ServiceQuotaExceededException) return { kind: "quota", message };
  if (error instanceof ThrottlingException) return fromThrottling(error);
  return fromFault(message);
}

type Answered = Error & { $metadata: { requestId?: string } };

/** Whether AWS answered at all: whose fault it was, only the SDK's exceptions of a service say. */
const isAnswer = (error: Error): error is Answered => "$fault" in error && "$metadata" in error;

/** Unlike PCS, the other services do not say "denied" of what does not exist. */
const fromPolicy = (message: string, { service, operation }: Asked): Failure => ({
  kind: "denied",
  message,
  advice: `The console's AWS identity needs ${service.iamPrefix}:${operation}.`,
});

/** The other services spell the same things in their own ways, and their models name no classes. */
function fromCode(error: Error, asked: Asked): Failure {
  if (/^(UnauthorizedOperation|AccessDenied|AccessDeniedException)$/.test(error.name))
    return fromPolicy(error.message, asked);
  if (/^(RequestLimitExceeded|Throttling|ThrottlingException)$/.test(error.name))
    return fromThrottling({});
  return fromFault(error.message);
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
export function toFailure(error: unknown, service: Asked["service"], operation: string): Failure {
  if (!(error instanceof Error)) throw error;
  if (credentialCodes.has(error.name)) return fromCredentials(error);
  if (isAnswer(error)) {
    const { requestId } = error.$metadata;
    const asked = { service, operation };
    const failure =
      error instanceof PCSServiceException ? fromModel(error, asked) : fromCode(error, asked);
    return { ...failure, code: error.name, ...(requestId ? { requestId } : {}) };
  }
  const code = networkCode(error);
  if (!code) throw error;
  return {
    kind: "unreachable",
    message: `${service.name} does not answer.`,
    advice:
      "The console keeps trying. If this lasts, check the network between the console and AWS.",
    code,
  };
}
