"use server";

import { z } from "zod";
import { changingCaller } from "#lib/auth/caller.ts";
import { setPreference } from "#lib/db/preferences.ts";
import { listSavedViews, removeSavedView, type SavedView, saveView } from "#lib/db/saved-views.ts";
import { changingContext } from "#lib/pcs/context.ts";
import type { Result } from "#lib/result.ts";
import { clustersScope, clustersTable, tablePreference } from "#lib/table-memory.ts";
import type { TablePreference } from "#lib/table-preference.ts";

type Changed = { views: SavedView[] } | { problem: string };

const view = z.object({
  name: z.string().trim().min(1, "Give the view a name.").max(60, "Use at most 60 characters."),
  query: z.string().max(2000, "These are too many filters for one view."),
});

/** Makes tables open like this for the person; a sentence when that was not possible. */
export async function preferTableAction(input: TablePreference): Promise<string | undefined> {
  const caller = await changingCaller();
  if (!caller.ok) return caller.error.message;
  const preference = tablePreference.safeParse(input);
  if (!preference.success) return "These are no settings of a table.";
  const stored = await setPreference(caller.value.person, clustersTable, preference.data);
  return stored.ok ? undefined : stored.error;
}

/** Changes the views of the person, and tells which there are then. */
async function changeViews(
  connectionId: string,
  change: (scope: ReturnType<typeof clustersScope>) => Promise<Result<unknown, string>>,
): Promise<Changed> {
  const context = await changingContext(connectionId);
  if (!context.ok) return { problem: context.error.message };
  const scope = clustersScope(context.value.caller.person, context.value.connection.id);
  const changed = await change(scope);
  if (!changed.ok) return { problem: changed.error };
  const views = await listSavedViews(scope);
  return views.ok ? { views: views.value } : { problem: views.error };
}

/** Keeps what the table of clusters shows under a name; one of the same name is replaced. */
export async function saveViewAction(connectionId: string, input: SavedView): Promise<Changed> {
  const parsed = view.safeParse(input);
  if (!parsed.success) return { problem: parsed.error.issues[0]?.message ?? "This is no view." };
  return changeViews(connectionId, (scope) => saveView(scope, parsed.data));
}

/** Removes a view by its name. */
export async function removeViewAction(connectionId: string, name: string): Promise<Changed> {
  const parsed = z.string().max(60).safeParse(name);
  if (!parsed.success) return { problem: "There is no such view." };
  return changeViews(connectionId, (scope) => removeSavedView(scope, parsed.data));
}
