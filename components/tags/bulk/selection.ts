import { createTabStore } from "#components/tab-store.ts";

/** The ARNs of the resources whose tags are to be edited together. */
const chosen = createTabStore<ReadonlySet<string>>(new Set());

export const useSelected = chosen.use;

export const changeSelected = chosen.change;

/** Selects exactly these, for the page that edits them. */
export const selectForTags = (arns: string[]) => chosen.change(() => new Set(arns));
