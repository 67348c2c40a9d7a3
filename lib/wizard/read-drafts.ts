import "server-only";
import { z } from "zod";
import { findDraft, listDrafts } from "#lib/db/wizard-drafts.ts";
import type { Failure } from "#lib/errors.ts";
import { readingContext } from "#lib/pcs/context.ts";
import type { WizardDraft } from "#lib/pcs/view/run.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { outage, scopeOf } from "./keep-draft.ts";

async function currentScope(connectionId: string) {
  const context = await readingContext(connectionId);
  return context.ok ? scopeOf(context.value) : context;
}

/** The drafts of the current person on a connection, without what they hold, the one touched last first. */
export async function readDrafts(
  connectionId: string,
): Promise<Result<Omit<WizardDraft, "values">[], Failure>> {
  const scope = await currentScope(connectionId);
  if (!scope.ok) return scope;
  const drafts = await listDrafts(scope.value);
  return drafts.ok ? drafts : failed(outage(drafts.error));
}

/** A draft of the current person. */
export async function readDraft(
  connectionId: string,
  id: string,
): Promise<Result<WizardDraft, Failure>> {
  const scope = await currentScope(connectionId);
  if (!scope.ok) return scope;
  const found = z.uuid().safeParse(id).success ? await findDraft(scope.value, id) : ok(undefined);
  if (!found.ok) return failed(outage(found.error));
  if (found.value) return ok(found.value);
  return failed({
    kind: "not-found",
    message: "There is no such draft of yours on this connection.",
    advice: "It may have become a cluster already, or you removed it. Drafts are personal.",
  });
}
