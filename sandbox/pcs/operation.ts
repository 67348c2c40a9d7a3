import { hash } from "node:crypto";
import type { z } from "zod";
import type { Revision } from "#lib/pcs/spec/revision.ts";
import type { Caller } from "#sandbox/http/signature.ts";
import type { PcsContext } from "#sandbox/pcs/context.ts";
import type { PcsError } from "#sandbox/pcs/errors.ts";
import { parseRequest } from "#sandbox/pcs/parse-request.ts";

/**
 * How an operation ends: with its output (undefined: an empty body), which may be the text of its JSON
 * already, or with a modelled exception.
 */
export type Outcome =
  { ok: true; output: object | string | undefined } | { ok: false; error: PcsError };

/** The same, with the output as it is sent. */
type Ending = { ok: true; body: string } | { ok: false; error: PcsError };

type Definition<Request> = {
  name: string;
  request: (revision: Revision) => z.ZodType<Request>;
  /** The caller says whose state it is about: the account's, in the Region that was signed for. */
  run: (request: Request, caller: Caller, context: PcsContext) => Outcome;
};

export type Operation = {
  name: string;
  /** Prepares the operation once; the result runs it with unchecked JSON. */
  prepare: (context: PcsContext) => (input: unknown, caller: Caller) => Ending;
};

const toEnding = (outcome: Outcome): Ending => {
  if (!outcome.ok) return outcome;
  const { output = "" } = outcome;
  return { ok: true, body: typeof output === "string" ? output : JSON.stringify(output) };
};

export const done = (output?: object | string): Outcome => ({ ok: true, output });
export const refused = (error: PcsError): Outcome => ({ ok: false, error });

/** A schema takes memory, which an operation that nobody uses need not cost: it is made when needed. */
function requestParser<Request>({ request }: Definition<Request>, { revision }: PcsContext) {
  let schema: z.ZodType<Request> | undefined;
  return (input: unknown) => parseRequest((schema ??= request(revision)), input);
}

/** An operation that changes nothing. */
export const defineRead = <Request>(definition: Definition<Request>): Operation => ({
  name: definition.name,
  prepare(context) {
    const parse = requestParser(definition, context);
    return (input, caller) => {
      const request = parse(input);
      return request.ok ? toEnding(definition.run(request.value, caller, context)) : request;
    };
  },
});

/** The same text for the same request, in whatever order its members were sent. */
const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_name, member: unknown) =>
    typeof member === "object" && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );

const tokenConflict = (clientToken: string): Ending => ({
  ok: false,
  error: {
    code: "ConflictException",
    message: "This client token was used for a request with other parameters: make a new one.",
    resourceId: clientToken,
    resourceType: "clientToken",
  },
});

/**
 * An operation that changes something. Its change and the memory of its client token are one
 * transaction, so that a repeated request is recognised even if the process died in between.
 */
export const defineMutation = <Request extends Record<string, unknown>>(
  definition: Definition<Request>,
): Operation => ({
  name: definition.name,
  prepare(context) {
    const { store, clock } = context;
    const parse = requestParser(definition, context);

    const runOnce = (request: Request, caller: Caller): Ending => {
      const { clientToken, ...parameters } = request;
      if (typeof clientToken !== "string")
        return toEnding(definition.run(request, caller, context));
      const use = { scope: caller, operation: definition.name, token: clientToken };
      const requestHash = hash("sha256", canonicalJson(parameters));
      const first = store.clientTokens.find(use, clock.now());
      if (first?.requestHash === requestHash) return { ok: true, body: first.response };
      if (first) return tokenConflict(clientToken);
      const ending = toEnding(definition.run(request, caller, context));
      if (ending.ok) {
        store.clientTokens.remember(use, { requestHash, response: ending.body }, clock.now());
      }
      return ending;
    };

    return (input, caller) => {
      const request = parse(input);
      return request.ok ? store.transaction(() => runOnce(request.value, caller)) : request;
    };
  },
});
