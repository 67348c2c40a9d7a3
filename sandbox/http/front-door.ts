import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener } from "node:http";
import type { Answer } from "#sandbox/http/answer.ts";
import { errorAnswer } from "#sandbox/http/errors.ts";
import { readBody } from "#sandbox/http/read-body.ts";
import { respond } from "#sandbox/http/respond.ts";
import type { SignedRequest } from "#sandbox/http/canonical-request.ts";
import { type Caller, createVerifier } from "#sandbox/http/signature.ts";
import type { Log } from "#sandbox/log.ts";
import type { AccessKey } from "#sandbox/seed/identities.ts";

/** A request whose signature holds. */
type Call = SignedRequest & { body: Buffer; caller: Caller };

/** One AWS service: it answers the calls whose credential scope names it. */
export type Service = (call: Call) => Answer;

type FrontDoor = {
  accessKeys: ReadonlyMap<string, AccessKey>;
  /** By the name in credential scopes. */
  services: ReadonlyMap<string, Service>;
  log: Log;
};

const tooLarge = (drained: boolean): Answer => ({
  ...errorAnswer({
    code: "RequestEntityTooLargeException",
    message: "A request's body has at most 1 MiB.",
  }),
  close: !drained,
});

/** Takes HTTP requests, lets in those that are signed, and hands them to their service. */
export function createFrontDoor({ accessKeys, services, log }: FrontDoor): RequestListener {
  const verify = createVerifier(accessKeys);

  const answerTo = (request: SignedRequest, body: Buffer): Answer => {
    const verdict = verify(request, body);
    if (!verdict.ok) return errorAnswer(verdict.error);
    const service = services.get(verdict.caller.service);
    if (service) return service({ ...request, body, caller: verdict.caller });
    const message = `The credential scope names “${verdict.caller.service}”; the sandbox has: ${[...services.keys()].join(", ")}.`;
    return errorAnswer({ code: "InvalidSignatureException", message });
  };

  const handle = async (request: IncomingMessage): Promise<Answer | undefined> => {
    const body = await readBody(request);
    if (body.state === "aborted") return undefined;
    if (body.state === "too large") return tooLarge(body.drained);
    const { method = "", url = "", headers } = request;
    return answerTo({ method, url, headers }, body.bytes);
  };

  return (request, response) => {
    const requestId = randomUUID();
    const finish = (answer: Answer | undefined) => {
      if (!answer) return;
      respond(response, requestId, answer);
      if (answer.errorType === undefined) return;
      const target = request.headers["x-amz-target"]?.toString();
      log("info", "refused", { requestId, target, errorType: answer.errorType });
    };
    const fail = (error: unknown) => {
      const detail = error instanceof Error ? error.stack : String(error);
      log("error", "bug in the sandbox", { requestId, detail });
      const message = "The sandbox failed; its log says why, under this request's id.";
      finish(errorAnswer({ code: "InternalFailure", message }));
    };
    handle(request).then(finish).catch(fail);
  };
}
