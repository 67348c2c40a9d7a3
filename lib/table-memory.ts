import "server-only";
import { z } from "zod";
import { currentCaller } from "#lib/auth/caller.ts";
import { getPreference } from "#lib/db/preferences.ts";
import { listSavedViews, type SavedView, type ViewScope } from "#lib/db/saved-views.ts";
import { densities, pageSizes, type TablePreference } from "./table-preference.ts";

/** The key of the preference about the table of clusters. */
export const clustersTable = "clusters-table";

export const tablePreference: z.ZodType<TablePreference> = z.object({
  pageSize: z.literal(pageSizes),
  hidden: z.array(z.string().max(40)).max(40),
  density: z.enum(densities),
});

/** The clusters of a connection, as one person sees them. */
export const clustersScope = (person: string, connection: string): ViewScope => ({
  person,
  connection,
  page: "clusters",
});

/** What is hidden is what few look for; a click brings it back. */
const usual: TablePreference = { pageSize: 50, hidden: ["id", "changed"], density: "comfortable" };

/**
 * How the current person left the table of clusters, and which views they saved. Without the database
 * the table opens as usual: it is no reason to hide the clusters.
 */
export async function readTableMemory(
  connection: string,
): Promise<{ preference: TablePreference; views: SavedView[] }> {
  const caller = await currentCaller();
  if (!caller.ok) return { preference: usual, views: [] };
  const { person } = caller.value;
  const [preference, views] = await Promise.all([
    getPreference(person, clustersTable, tablePreference),
    listSavedViews(clustersScope(person, connection)),
  ]);
  return {
    preference: (preference.ok ? preference.value : undefined) ?? usual,
    views: views.ok ? views.value : [],
  };
}
