import { type Agent, type IncomingMessage, request as plain } from "node:http";
import { request as encrypted } from "node:https";
import { text } from "node:stream/consumers";

export type Answer = { status: number; headers: IncomingMessage["headers"]; body: string };

export type Asking = {
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string;
  /** Connections of one's own, where those of the whole process will not do. */
  agent?: Agent;
};

/** Sends one request on a connection that is kept, and follows no redirects. Costs less than fetch, where many are sent. */
export function ask(
  url: string | URL,
  { method = "GET", headers, body, agent }: Asking = {},
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
    const send = secure ? encrypted : plain;
    send(url, { method, headers, agent }, receive).once("error", reject).end(body);
  });
}
