import type { z } from "zod";
import type { Answer } from "#sandbox/http/answer.ts";
import type { Received, Service } from "#sandbox/http/service.ts";
import type { Caller } from "#sandbox/http/signature.ts";
import type { Dialect, QueryError } from "#sandbox/query/dialect.ts";
import { type Parameters, parametersOf } from "#sandbox/query/form.ts";
import { parseParameters } from "#sandbox/query/parse-parameters.ts";
import { formOf, queryErrorAnswer, queryProtocol, querySuccess } from "#sandbox/query/protocol.ts";
import type { XmlObject } from "#sandbox/query/xml.ts";

/** How an operation ends. */
export type QueryOutcome = { ok: true; content: XmlObject } | { ok: false; error: QueryError };

export const answered = (content: XmlObject): QueryOutcome => ({ ok: true, content });

export const refused = (code: string, message: string, status?: number): QueryOutcome => ({
  ok: false,
  error: { code, message, ...(status !== undefined && { status }) },
});

/** `caller` is whoever signed the request; operations for unsigned requests have none. */
export type QueryOperation<Who = Caller> = {
  name: string;
  run: (parameters: Parameters, caller: Who, dialect: Dialect) => QueryOutcome;
};

/** An operation with the schema of its parameters. */
export const defineQuery = <Request, Who = Caller>(definition: {
  name: string;
  request: z.ZodType<Request>;
  run: (request: Request, caller: Who) => QueryOutcome;
}): QueryOperation<Who> => ({
  name: definition.name,
  run(parameters, caller, dialect) {
    const parsed = parseParameters(definition.request, parameters);
    if (parsed.ok) return definition.run(parsed.value, caller);
    return { ok: false, error: dialect.parameterError(parsed.problem) };
  },
});

/** Runs the operation that a request names, if there is one. */
export function runQuery<Who>(
  dialect: Dialect,
  operations: readonly QueryOperation<Who>[],
  request: Received,
  caller: Who,
): Answer {
  const form = formOf(request);
  const action = form?.get("Action") ?? "";
  const operation = operations.find(({ name }) => name === action);
  if (!form || !operation || form.get("Version") !== dialect.version) {
    const names = operations.map(({ name }) => name).join(", ");
    const message = `Send POST / with a form whose Version is ${dialect.version} and whose Action is one of: ${names}.`;
    return queryErrorAnswer(dialect, { code: "InvalidAction", message });
  }
  const outcome = operation.run(parametersOf(form), caller, dialect);
  return outcome.ok
    ? querySuccess(dialect, action, outcome.content)
    : queryErrorAnswer(dialect, outcome.error);
}

/**
 * A service with the query protocol. Its operations are loaded when the first call comes: a sandbox
 * that only PCS is asked of does without them.
 */
export function queryService(
  dialect: Dialect,
  load: () => Promise<readonly QueryOperation[]>,
): Service {
  let loading: ReturnType<typeof load> | undefined;
  return {
    protocol: queryProtocol(dialect),
    async handle(call) {
      loading ??= load();
      return runQuery(dialect, await loading, call, call.caller);
    },
  };
}
