import type { Caller } from "#lib/auth/caller.ts";
import type { Failure } from "#lib/errors.ts";
import type { Result } from "#lib/result.ts";
import type { Connection } from "./connections.ts";

/** On whose behalf, and where, AWS is called. */
export type ClientContext = {
  caller: Caller;
  connection: Connection;
  /** The run that calls, when it is one. */
  run?: string;
};

/** One of AWS's services, as operations need it. */
export type Service<Client> = {
  /** What people call it. */
  name: string;
  /** The prefix of its actions in IAM policies. */
  iamPrefix: string;
  /** A client that signs as the caller does there, or why there is none. */
  client: (context: ClientContext) => Promise<Result<Client, Failure>>;
};
