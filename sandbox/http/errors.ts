import { type Answer, json10 } from "#sandbox/http/answer.ts";

/** Errors that AWS's front end raises before a service sees the request. PCS models none of them. */
const statuses = {
  IncompleteSignatureException: 403,
  InvalidSignatureException: 403,
  MissingAuthenticationTokenException: 403,
  UnrecognizedClientException: 403,
  UnknownOperationException: 404,
  RequestEntityTooLargeException: 413,
  InternalFailure: 500,
} as const;

export type FrontDoorError = { code: keyof typeof statuses; message: string };

/** The error as AWS JSON says it, under the name space of AWS's front ends. */
export const errorAnswer = ({ code, message }: FrontDoorError): Answer => ({
  status: statuses[code],
  contentType: json10,
  body: JSON.stringify({ __type: `com.amazon.coral.service#${code}`, message }),
  errorType: code,
});
