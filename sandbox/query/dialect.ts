import { type FrontDoorCode, frontDoorStatus } from "#sandbox/http/errors.ts";
import type { ParameterProblem } from "#sandbox/query/parse-parameters.ts";
import { xmlDocument, type XmlObject } from "#sandbox/query/xml.ts";

/** How an operation ends that is refused; without a status it is 400. */
export type QueryError = { code: string; message: string; status?: number };

/** What services with the query protocol do differently. */
export type Dialect = {
  /** The version of the API, by which its requests are told from those for other services. */
  version: string;
  success: (operation: string, content: XmlObject, requestId: string) => string;
  failure: (error: QueryError, requestId: string) => string;
  /** The code, and perhaps the status, that the service's clients know an error of the front door by. */
  frontDoor: Partial<Record<FrontDoorCode, { code: string; status?: number }>>;
  parameterError: (problem: ParameterProblem) => QueryError;
};

/** The service's own word for an error of the front door. */
export function frontDoorError(
  { frontDoor }: Dialect,
  { code, message }: { code: FrontDoorCode; message: string },
): QueryError {
  return { code, message, status: frontDoorStatus(code), ...frontDoor[code] };
}

const typeOf = (status = 400) => (status < 500 ? "Sender" : "Receiver");

/** The query protocol as IAM and STS speak it. */
export const queryDialect = (namespace: string, version: string): Dialect => ({
  version,
  success: (operation, content, requestId) =>
    xmlDocument(
      `${operation}Response`,
      { [`${operation}Result`]: content, ResponseMetadata: { RequestId: requestId } },
      { namespace, element: "member" },
    ),
  failure: ({ code, message, status }, requestId) =>
    xmlDocument(
      "ErrorResponse",
      { Error: { Type: typeOf(status), Code: code, Message: message }, RequestId: requestId },
      { namespace, element: "member" },
    ),
  frontDoor: {
    ExpiredTokenException: { code: "ExpiredToken" },
    IncompleteSignatureException: { code: "IncompleteSignature", status: 400 },
    InvalidSignatureException: { code: "SignatureDoesNotMatch" },
    MissingAuthenticationTokenException: { code: "MissingAuthenticationToken" },
    UnrecognizedClientException: { code: "InvalidClientTokenId" },
    UnknownOperationException: { code: "InvalidAction", status: 400 },
    RequestEntityTooLargeException: { code: "RequestEntityTooLarge" },
  },
  parameterError: ({ kind, name, message }) => ({
    code: "ValidationError",
    message: kind === "missing" ? `${name} is missing.` : `${name} ${message}`,
  }),
});
