import type { Answer } from "#sandbox/http/answer.ts";
import type { SignedRequest } from "#sandbox/http/canonical-request.ts";
import type { FrontDoorError } from "#sandbox/http/errors.ts";
import type { Caller } from "#sandbox/http/signature.ts";

/** A whole request, before anybody looked at who sent it. */
export type Received = SignedRequest & { body: Buffer };

/** A request whose signature holds. */
export type Call = Received & { caller: Caller };

/** An error that the service did not come upon itself: somebody asked for it (docs/sandbox.md, faults). */
export type Failure = { code: string; message: string; retryAfterSeconds?: number | undefined };

/** How a service's requests name operations, and how it says errors. */
export type Protocol = {
  /** The operation, whether or not the service has it; undefined when the request is not one for this service. */
  operationOf: (request: Received) => string | undefined;
  /** An error of the front door, by the code and in the form that this service's clients know. */
  refuse: (error: FrontDoorError) => Answer;
  /** Any error by its code, with all members that the service's model requires of it. */
  fail: (failure: Failure) => Answer;
};

/** One AWS service: it answers the calls whose credential scope names it. */
export type Service = {
  protocol: Protocol;
  handle: (call: Call) => Answer | Promise<Answer>;
  /** Operations that need no signature, such as those of STS that issue credentials. */
  unsigned?: {
    operations: ReadonlySet<string>;
    handle: (request: Received) => Answer | Promise<Answer>;
  };
};
