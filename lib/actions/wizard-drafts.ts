"use server";

import type { Failure } from "#lib/errors.ts";
import { changingContext } from "#lib/pcs/context.ts";
import type { WizardDraft } from "#lib/pcs/view/run.ts";
import type { Result } from "#lib/result.ts";
import { dropDraft, keepDraft } from "#lib/wizard/keep-draft.ts";

/** Keeps a draft of the person: a new one, or what an old one has become. The browser names it. */
export async function saveDraftAction(
  connectionId: string,
  draft: Pick<WizardDraft, "id" | "name" | "values">,
): Promise<Result<undefined, Failure>> {
  const context = await changingContext(connectionId);
  return context.ok ? keepDraft(context.value, draft) : context;
}

/** Removes a draft of the person for good. */
export async function removeDraftAction(
  connectionId: string,
  id: string,
): Promise<Result<undefined, Failure>> {
  const context = await changingContext(connectionId);
  return context.ok ? dropDraft(context.value, id) : context;
}
