/** What goes back to a client. `errorType` is the bare name of an error, for logs and a header. */
export type Answer = {
  status: number;
  contentType: string;
  /** A function where the protocol repeats the request's id in the body. */
  body: string | ((requestId: string) => string);
  errorType?: string;
  /** When to come again: SDKs wait that long before they retry. */
  retryAfterSeconds?: number | undefined;
  /** The rest of the request was not read, so the connection cannot be used again. */
  close?: boolean;
};

/** AWS JSON 1.0: the content type stays the same when there is no body. */
export const json10 = "application/x-amz-json-1.0";
export const json11 = "application/x-amz-json-1.1";
