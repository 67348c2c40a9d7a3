import type { Dialect } from "#sandbox/query/dialect.ts";
import { xmlDocument } from "#sandbox/query/xml.ts";

const version = "2016-11-15";
const namespace = `http://ec2.amazonaws.com/doc/${version}/`;

const parameterCodes = {
  unknown: "UnknownParameter",
  missing: "MissingParameter",
  invalid: "InvalidParameterValue",
} as const;

/** The query protocol as EC2 speaks it. */
export const ec2Dialect: Dialect = {
  version,
  success: (operation, content, requestId) =>
    xmlDocument(`${operation}Response`, { requestId, ...content }, { namespace, element: "item" }),
  failure: ({ code, message }, requestId) =>
    xmlDocument(
      "Response",
      { Errors: { Error: { Code: code, Message: message } }, RequestID: requestId },
      { element: "item" },
    ),
  // EC2 says of every key and signature that does not hold only that it does not.
  frontDoor: {
    ExpiredTokenException: { code: "RequestExpired", status: 400 },
    IncompleteSignatureException: { code: "IncompleteSignature", status: 400 },
    InvalidSignatureException: { code: "AuthFailure", status: 401 },
    MissingAuthenticationTokenException: { code: "MissingAuthenticationToken" },
    UnrecognizedClientException: { code: "AuthFailure", status: 401 },
    UnknownOperationException: { code: "InvalidAction", status: 400 },
    RequestEntityTooLargeException: { code: "RequestEntityTooLarge" },
    InternalFailure: { code: "InternalError" },
  },
  parameterError: ({ kind, name, message }) => ({
    code: parameterCodes[kind],
    message:
      kind === "unknown"
        ? `The operation has no parameter ${name}.`
        : `The parameter ${name} ${kind === "missing" ? "is missing." : message}`,
  }),
};
