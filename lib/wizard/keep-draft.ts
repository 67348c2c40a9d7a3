import "server-only";
import { z } from "zod";
import { permit } from "#lib/auth/permit.ts";
import { type DraftScope, mostDrafts, removeDraft, storeDraft } from "#lib/db/wizard-drafts.ts";
import type { Failure } from "#lib/errors.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import type { WizardDraft } from "#lib/pcs/view/run.ts";
import { failed, ok, type Result } from "#lib/result.ts";

/** How large a draft may be as JSON, in bytes. The largest cluster takes a tenth of it. */
const mostBytes = 256 * 1024;

const draft = z.object({
  id: z.uuid(),
  name: z.string().max(200),
  values: z.unknown(),
});

/** Escapes that JSON has and the database does not: no character, and half a character. */
const notStorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

const refuse = (message: string, advice?: string) =>
  failed<Failure>({ kind: "invalid", message, ...(advice !== undefined && { advice }) });

/** What happened to the database, for whoever works on a draft. */
export const outage = (message: string): Failure => ({
  kind: "unreachable",
  message,
  advice: "What you typed stays in this browser; it is saved as soon as the database works again.",
});

/** Whose drafts a request is about; only who may create clusters has any. */
export function scopeOf(context: OperationContext): Result<DraftScope, Failure> {
  const permitted = permit(context, "clusters:create");
  if (!permitted.ok) return permitted;
  const { caller, connection } = context;
  return ok({ person: caller.person, connection: connection.id });
}

/** The values as JSON stores them: without what JSON cannot say. */
function storable(values: unknown): Result<unknown, Failure> {
  const text = JSON.stringify(values ?? {});
  if (Buffer.byteLength(text) > mostBytes) {
    return refuse(
      "This draft is larger than 256 KB, so it is not saved.",
      "Shorten its settings, tags and script arguments.",
    );
  }
  if (notStorable.test(text)) {
    return refuse("The draft holds a character that cannot be stored, so it is not saved.");
  }
  const copy: unknown = JSON.parse(text);
  return ok(copy);
}

/** Keeps what somebody has typed into a wizard so far. */
export async function keepDraft(
  context: OperationContext,
  input: Pick<WizardDraft, "id" | "name" | "values">,
): Promise<Result<undefined, Failure>> {
  const scope = scopeOf(context);
  if (!scope.ok) return scope;
  const parsed = draft.safeParse(input);
  if (!parsed.success) return refuse("This is no draft of a cluster.");
  const { id, name } = parsed.data;
  const values = storable(parsed.data.values);
  if (!values.ok) return values;
  if (notStorable.test(JSON.stringify(name))) return refuse("The draft cannot have this name.");
  const stored = await storeDraft(scope.value, { id, name, values: values.value });
  if (!stored.ok) return failed(outage(stored.error));
  if (stored.value === "stored") return ok(undefined);
  return failed({
    kind: "quota",
    message: `You have ${mostDrafts} drafts here, which is as many as the console keeps.`,
    advice: "Remove one that you no longer need.",
  });
}

/** Removes a draft for good. */
export async function dropDraft(
  context: OperationContext,
  id: string,
): Promise<Result<undefined, Failure>> {
  const scope = scopeOf(context);
  if (!scope.ok) return scope;
  if (!z.uuid().safeParse(id).success) return refuse("There is no such draft.");
  const removed = await removeDraft(scope.value, id);
  return removed.ok ? ok(undefined) : failed(outage(removed.error));
}
