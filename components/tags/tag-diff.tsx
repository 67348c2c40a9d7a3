import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";
import type { TagChange } from "#lib/pcs/spec/tag-changes.ts";
import type { Tags } from "#lib/pcs/view/tags.ts";

/** Blanks at either end are part of a value: the frame shows where it ends. */
export const Exactly = ({ children }: { children: string }) =>
  children === "" ? (
    <span className="text-ink-soft italic">empty</span>
  ) : (
    <code className="rounded-sm border border-line bg-surface font-mono text-sm break-words whitespace-pre-wrap">
      {children}
    </code>
  );

type LineProps = { sign: "−" | "+" | "~"; deed: string; children: ReactNode };

const looks = { "−": "bg-bad-soft", "+": "bg-good-soft", "~": "bg-busy-soft" };

const Line = ({ sign, deed, children }: LineProps) => (
  <li className={classNames("flex gap-2 rounded-sm px-2 py-0.5", looks[sign])}>
    <span aria-hidden className="w-3 shrink-0 font-mono">
      {sign}
    </span>
    <span className="min-w-0">
      <span className="sr-only">{deed} </span>
      {children}
    </span>
  </li>
);

type TagDiffProps = { tags: Tags; change: Omit<TagChange, "resourceArn"> };

/** What exactly is sent for one resource: what goes, what comes and what changes. */
export function TagDiff({ tags, change: { untag, tag } }: TagDiffProps) {
  const now = new Map(Object.entries(tags));
  return (
    <ul className="space-y-0.5">
      {untag.map((key) => (
        <Line key={`-${key}`} sign="−" deed="Remove">
          <Exactly>{key}</Exactly>
        </Line>
      ))}
      {Object.entries(tag).map(([key, value]) => {
        const before = now.get(key);
        const isNew = before === undefined;
        return (
          <Line key={`+${key}`} sign={isNew ? "+" : "~"} deed={isNew ? "Add" : "Change"}>
            <Exactly>{key}</Exactly>: {!isNew && <Exactly>{before}</Exactly>}
            {!isNew && <span aria-label="becomes"> → </span>}
            <Exactly>{value}</Exactly>
          </Line>
        );
      })}
    </ul>
  );
}
