import {
  CircleCheck,
  CircleQuestionMark,
  CircleX,
  type LucideIcon,
  TriangleAlert,
} from "lucide-react";
import { classNames } from "#components/ui/class-names.ts";
import type { PreflightLine, PreflightVerdict } from "#lib/pcs/view/preflight.ts";

/** How lines lead to the fields that they are about. */
export type LineLinks = {
  /** The address of the field of a place in the specification; nothing when no step has it. */
  hrefOf: (place: string) => string | undefined;
  /** Goes there without loading the page anew. */
  onGo?: (place: string) => void;
};

const marks: Record<PreflightVerdict, { icon: LucideIcon; ink: string; word: string }> = {
  blocks: { icon: CircleX, ink: "text-bad", word: "Blocks" },
  warns: { icon: TriangleAlert, ink: "text-warn", word: "Warns" },
  unknown: { icon: CircleQuestionMark, ink: "text-ink-soft", word: "Unknown" },
  passes: { icon: CircleCheck, ink: "text-good", word: "Passes" },
};

/** One thing that was looked at: what it is, how it is, what was seen, and what to do about it. */
export function Line({ line, ...links }: LineLinks & { line: PreflightLine }) {
  const { icon: Icon, ink, word } = marks[line.verdict];
  return (
    <li className="flex gap-2.5 px-3 py-2.5">
      <Icon aria-hidden className={classNames("mt-0.5 size-4 shrink-0", ink)} />
      <div className="min-w-0 flex-1 space-y-0.5">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="min-w-0 font-medium break-words">{line.title}</span>
          <span className={classNames("text-sm font-medium", ink)}>{word}</span>
        </p>
        <p className="text-sm break-words text-ink-soft">{line.evidence}</p>
        {line.fix && <p className="text-sm break-words">{line.fix}</p>}
        {line.verdict !== "passes" && <FieldLink line={line} {...links} />}
      </div>
    </li>
  );
}

function FieldLink({ line: { place, title }, hrefOf, onGo }: LineLinks & { line: PreflightLine }) {
  const href = place === undefined ? undefined : hrefOf(place);
  if (place === undefined || href === undefined) return null;
  return (
    <p className="text-sm">
      <a
        href={href}
        aria-label={`Go to the field: ${title}`}
        className="font-medium text-accent hover:underline"
        onClick={(event) => {
          if (!onGo || event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          onGo(place);
        }}
      >
        Go to the field
      </a>
    </p>
  );
}
