import type { ServerResponse } from "node:http";
import type { Answer } from "#sandbox/http/answer.ts";

/** Sends an answer. Node adds `Date`, which SDKs use to correct their clocks. */
export function respond(response: ServerResponse, requestId: string, answer: Answer): void {
  const body = typeof answer.body === "string" ? answer.body : answer.body(requestId);
  const length = Buffer.byteLength(body);
  const headers = [
    "Content-Type",
    answer.contentType,
    "Content-Length",
    String(length),
    "x-amzn-RequestId",
    requestId,
  ];
  if (answer.errorType !== undefined) headers.push("x-amzn-ErrorType", answer.errorType);
  if (answer.retryAfterSeconds !== undefined) {
    headers.push("Retry-After", String(answer.retryAfterSeconds));
  }
  if (answer.close) headers.push("Connection", "close");
  // Text of ASCII alone, which almost every answer is, goes out faster as latin1.
  response.writeHead(answer.status, headers).end(body, length === body.length ? "latin1" : "utf8");
}
