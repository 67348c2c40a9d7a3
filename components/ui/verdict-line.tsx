import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** How a verdict looks and what it is called: never by colour alone. */
export type VerdictMark = { icon: LucideIcon; ink: string; word: string };

type VerdictLineProps = {
  mark: VerdictMark;
  /** What was looked at. */
  title: ReactNode;
  /** What was seen. */
  evidence: string;
  /** What to do about it. */
  fix?: string | undefined;
  children?: ReactNode;
};

/** One thing that was looked at, in a list: what it is, how it is, what was seen, and what to do about it. */
export function VerdictLine({ mark, title, evidence, fix, children }: VerdictLineProps) {
  const { icon: Icon, ink, word } = mark;
  return (
    <li className="flex gap-2.5 px-3 py-2.5">
      <Icon aria-hidden className={classNames("mt-0.5 size-4 shrink-0", ink)} />
      <div className="min-w-0 flex-1 space-y-0.5">
        <p className="flex flex-wrap items-baseline gap-x-2">
          {title}
          <span className={classNames("text-sm font-medium", ink)}>{word}</span>
        </p>
        <p className="text-sm break-words text-ink-soft">{evidence}</p>
        {fix && <p className="text-sm break-words">{fix}</p>}
        {children}
      </div>
    </li>
  );
}
