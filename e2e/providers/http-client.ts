import { type IncomingMessage, request as plain } from "node:http";
import { request as encrypted } from "node:https";
import { text } from "node:stream/consumers";

export type Answer = { status: number; headers: IncomingMessage["headers"]; body: string };

export type Asking = {
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string;
  /** The certificate to trust, where a server signed its own. */
  ca?: string | undefined;
};

/** Sends one request and follows no redirects. Unlike fetch, it can be told whom to trust. */
export function ask(
  url: string | URL,
  { method = "GET", headers, body, ca }: Asking = {},
): Promise<Answer> {
  const secure = new URL(url).protocol === "https:";
  return new Promise((resolve, reject) => {
    const receive = (response: IncomingMessage) => {
      text(response).then(
        (received) =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: received,
          }),
        reject,
      );
    };
    const sending = secure
      ? encrypted(url, { method, headers, ca }, receive)
      : plain(url, { method, headers }, receive);
    sending.once("error", reject).end(body);
  });
}
