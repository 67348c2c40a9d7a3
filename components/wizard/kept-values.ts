/*
 * What a tab keeps of a wizard besides what the server has. The page of a wizard is rendered from the draft as the
 * server had it then; the browser shows the same page again when a person comes back to it, which is older than what
 * was typed meanwhile, or is of a draft that has become a cluster.
 */

type Kept = {
  values: unknown;
  /** The draft that the page had been rendered from, when it was left for another page of the console. */
  opened?: unknown;
};

const keyOf = (id: string) => `wizard:${id}`;
const runKeyOf = (id: string) => `wizard-run:${id}`;

const isKept = (value: unknown): value is Kept =>
  typeof value === "object" && value !== null && "values" in value;

/** Keeps values until the wizard is opened again in this tab. */
export const keepValues = (id: string, kept: Kept) =>
  sessionStorage.setItem(keyOf(id), JSON.stringify(kept));

export const forgetValues = (id: string) => sessionStorage.removeItem(keyOf(id));

/** What this tab knows better than the draft that a page was rendered from, once. */
export function takeValues(id: string, draft: unknown): unknown {
  const text = sessionStorage.getItem(keyOf(id));
  forgetValues(id);
  const kept: unknown = text === null ? undefined : JSON.parse(text);
  if (!isKept(kept)) return undefined;
  const isSamePage = !("opened" in kept) || JSON.stringify(kept.opened) === JSON.stringify(draft);
  return isSamePage ? kept.values : undefined;
}

/** Remembers the run that a draft has become. */
export function keepRun(id: string, run: string) {
  forgetValues(id);
  sessionStorage.setItem(runKeyOf(id), run);
}

export const runOf = (id: string) => sessionStorage.getItem(runKeyOf(id)) ?? undefined;
