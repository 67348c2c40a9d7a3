import { principalArn } from "#sandbox/authorization/principal.ts";
import type { Calls } from "#sandbox/control/calls.ts";
import { type Faults, meet } from "#sandbox/control/faults.ts";
import type { Answer } from "#sandbox/http/answer.ts";
import { parseAuthorization } from "#sandbox/http/authorization.ts";
import type { FindCredentials } from "#sandbox/http/credentials.ts";
import { errorAnswer, type FrontDoorError } from "#sandbox/http/errors.ts";
import type { Received, Service } from "#sandbox/http/service.ts";
import { createVerifier, type Verdict } from "#sandbox/http/signature.ts";

export type Reception = {
  findCredentials: FindCredentials;
  /** By the name in credential scopes. */
  services: ReadonlyMap<string, Service>;
  faults: Faults;
  calls: Calls;
};

/** What the connection lends to a call. */
type Connection = {
  /** Waits; says whether the client is still there. */
  pause: (milliseconds: number) => Promise<boolean>;
  /** The answer to a bug of the sandbox. */
  fail: (error: unknown) => Answer;
};

type Addressed = { service: Service | undefined; operation: string | undefined };

/** The work of a service on a request that may come in; else the reason why it may not. */
type Admission = (() => Answer | Promise<Answer>) | FrontDoorError;

const refuse = (service: Service | undefined, error: FrontDoorError): Answer =>
  service ? service.protocol.refuse(error) : errorAnswer(error);

/** Checks who sent a request and hands it to its service, unless a fault was ordered for it. */
export function createReception({ findCredentials, services, faults, calls }: Reception) {
  const verify = createVerifier(findCredentials);

  /** A session of a role says who makes the call; a key alone does so already. */
  const noteSession = (call: number, verdict: Verdict) => {
    if (!verdict.ok || !verdict.caller.principal.session) return;
    const { principal, region } = verdict.caller;
    calls.signed(call, {
      ...verdict.caller.principal.session,
      arn: principalArn(principal, region),
    });
  };

  /** An unsigned request can only be told by its protocol. */
  const nameOf = (request: Received) =>
    [...services].find(([, { protocol }]) => protocol.operationOf(request) !== undefined)?.[0];

  const admit = (
    verdict: Verdict,
    request: Received,
    { service, operation = "" }: Addressed,
  ): Admission => {
    if (verdict.ok) {
      const { caller } = verdict;
      if (service) return () => service.handle({ ...request, caller });
      const message = `The credential scope names “${caller.service}”; the sandbox has: ${[...services.keys()].join(", ")}.`;
      return { code: "InvalidSignatureException", message };
    }
    const unsigned = service?.unsigned;
    const isUnsigned = verdict.error.code === "MissingAuthenticationTokenException";
    if (!isUnsigned || !unsigned?.operations.has(operation)) return verdict.error;
    return () => unsigned.handle(request);
  };

  return {
    /** Answers a request. Undefined: the connection is to be reset instead. */
    async receive(request: Received, { pause, fail }: Connection): Promise<Answer | undefined> {
      const verdict = verify(request, request.body);
      const name = verdict.claim?.service ?? nameOf(request) ?? "";
      const service = services.get(name);
      const operation = service?.protocol.operationOf(request);
      const call = calls.begin(name, operation, verdict.claim?.accessKeyId);
      noteSession(call, verdict);
      const admission = admit(verdict, request, { service, operation });
      const answer = async () => {
        if (typeof admission !== "function") return refuse(service, admission);
        const fault = faults.take(name, operation ?? "");
        if (!fault || !service) return admission();
        return meet(fault, { protocol: service.protocol, serve: admission, pause });
      };
      const answered = await answer().catch(fail);
      if (answered) calls.end(call, answered);
      return answered;
    },

    /** Refuses a request that was not read to its end. */
    refuseTooLarge(request: Received): Answer {
      const claim = parseAuthorization(request.headers.authorization ?? "");
      const name = claim?.service ?? nameOf(request) ?? "";
      const service = services.get(name);
      const call = calls.begin(name, service?.protocol.operationOf(request), claim?.accessKeyId);
      const message = "A request's body has at most 1 MiB.";
      const answer = refuse(service, { code: "RequestEntityTooLargeException", message });
      calls.end(call, answer);
      return answer;
    },
  };
}
