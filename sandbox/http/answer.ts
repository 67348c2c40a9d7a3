/** What goes back to a client. `errorType` is the bare name of an error, for logs and a header. */
export type Answer = {
  status: number;
  contentType: string;
  body: string;
  errorType?: string;
  /** The rest of the request was not read, so the connection cannot be used again. */
  close?: boolean;
};

/** AWS JSON 1.0: the content type stays the same when there is no body. */
export const json10 = "application/x-amz-json-1.0";
