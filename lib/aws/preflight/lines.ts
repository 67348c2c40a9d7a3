import type { Failure } from "#lib/errors.ts";
import type { PreflightLine } from "#lib/pcs/view/preflight.ts";

/** What a line is about, whatever is found. */
export type About = Pick<PreflightLine, "id" | "title" | "place">;

/** Something that is not as it should be; with a place of its own where that is more exact. */
export type Finding = {
  verdict: "warns" | "blocks" | "unknown";
  evidence: string;
  fix: string;
  place?: string;
};

export const blocks = (evidence: string, fix: string, place?: string): Finding => ({
  ...{ verdict: "blocks", evidence, fix },
  ...(place === undefined ? {} : { place }),
});

export const warns = (evidence: string, fix: string, place?: string): Finding => ({
  ...{ verdict: "warns", evidence, fix },
  ...(place === undefined ? {} : { place }),
});

export const unknown = (evidence: string, fix: string): Finding => ({
  ...{ verdict: "unknown", evidence, fix },
});

/** That something could not be looked at; of what is denied, its advice names the permission. */
export const unread = ({ kind, message, advice }: Failure): Finding =>
  unknown(
    kind === "denied"
      ? `The console may not look: ${message}`
      : `It could not be looked at: ${message}`,
    advice ?? "Check again in a moment.",
  );

/** A line for each finding, or the one that says what is well. */
export const linesOf = (about: About, findings: Finding[], well: string): PreflightLine[] =>
  findings.length === 0
    ? [{ ...about, verdict: "passes", evidence: well }]
    : findings.map((finding, index) => ({
        ...about,
        ...finding,
        id: `${about.id}#${String(index)}`,
      }));

/** Several names in a sentence. */
export const listed = (names: string[]) =>
  new Intl.ListFormat("en", { type: "conjunction" }).format(names);

export const eitherOf = (names: string[]) =>
  new Intl.ListFormat("en", { type: "disjunction" }).format(names);
