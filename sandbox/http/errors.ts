import { type Answer, json10 } from "#sandbox/http/answer.ts";

/**
 * Errors that AWS's front end raises before a service sees the request. PCS models none of them, and
 * services with other protocols have other codes for the same things.
 */
const statuses = {
  ExpiredTokenException: 403,
  IncompleteSignatureException: 403,
  InvalidSignatureException: 403,
  MissingAuthenticationTokenException: 403,
  UnrecognizedClientException: 403,
  UnknownOperationException: 404,
  RequestEntityTooLargeException: 413,
  InternalFailure: 500,
} as const;

export type FrontDoorCode = keyof typeof statuses;

export type FrontDoorError = { code: FrontDoorCode; message: string };

export const isFrontDoorCode = (code: string): code is FrontDoorCode =>
  Object.hasOwn(statuses, code);

export const frontDoorStatus = (code: FrontDoorCode): number => statuses[code];

/** The error as AWS JSON says it, under the name space of AWS's front ends. */
export const errorAnswer = (
  { code, message }: FrontDoorError,
  contentType: string = json10,
): Answer => ({
  status: statuses[code],
  contentType,
  body: JSON.stringify({ __type: `com.amazon.coral.service#${code}`, message }),
  errorType: code,
});
