import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Answer } from "#sandbox/http/answer.ts";
import { errorAnswer } from "#sandbox/http/errors.ts";
import { readBody } from "#sandbox/http/read-body.ts";
import { createReception, type Reception } from "#sandbox/http/reception.ts";
import { respond } from "#sandbox/http/respond.ts";
import type { Received } from "#sandbox/http/service.ts";
import type { Log } from "#sandbox/log.ts";

/** Answers what is no call of a service; undefined when a request is one. */
export type SideDoor = (request: Received, remoteAddress: string) => Answer | undefined;

type FrontDoor = Reception & { log: Log; sideDoor: SideDoor };

/** Waits, but not longer than the client does; says whether it is still there. */
const pauseOf = (response: ServerResponse) => (milliseconds: number) =>
  new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(true), milliseconds);
    response.once("close", () => {
      clearTimeout(timer);
      resolve(false);
    });
  });

/** Takes HTTP requests off the network, and sends the answers. */
export function createFrontDoor({ log, sideDoor, ...rest }: FrontDoor): RequestListener {
  const reception = createReception(rest);

  const failure = (requestId: string) => (error: unknown) => {
    const detail = error instanceof Error ? error.stack : String(error);
    log("error", "bug in the sandbox", { requestId, detail });
    const message = "The sandbox failed; its log says why, under this request's id.";
    return errorAnswer({ code: "InternalFailure", message });
  };

  const handle = async (
    request: IncomingMessage,
    response: ServerResponse,
    fail: (error: unknown) => Answer,
  ): Promise<Answer | undefined> => {
    const body = await readBody(request);
    if (body.state === "aborted") return undefined;
    const { method = "", url = "", headers, socket } = request;
    if (body.state === "too large") {
      const received = { method, url, headers, body: Buffer.alloc(0) };
      return { ...reception.refuseTooLarge(received), close: !body.drained };
    }
    const received = { method, url, headers, body: body.bytes };
    const aside = sideDoor(received, socket.remoteAddress ?? "");
    return aside ?? reception.receive(received, { pause: pauseOf(response), fail });
  };

  return (request, response) => {
    const requestId = randomUUID();
    const fail = failure(requestId);
    const finish = (answer: Answer | undefined) => {
      if (!answer || response.headersSent) {
        request.socket.resetAndDestroy();
        return;
      }
      respond(response, requestId, answer);
      if (answer.errorType === undefined) return;
      const target = request.headers["x-amz-target"]?.toString();
      log("info", "refused", { requestId, target, errorType: answer.errorType });
    };
    handle(request, response, fail)
      .then(finish)
      .catch((error: unknown) => finish(fail(error)));
  };
}
