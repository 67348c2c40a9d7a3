import { CircleCheck, CircleQuestionMark, CircleX, TriangleAlert } from "lucide-react";
import { VerdictLine, type VerdictMark } from "#components/ui/verdict-line.tsx";
import type { PreflightLine, PreflightVerdict } from "#lib/pcs/view/preflight.ts";

/** How lines lead to the fields that they are about. */
export type LineLinks = {
  /** The address of the field of a place in the specification; nothing when no step has it. */
  hrefOf: (place: string) => string | undefined;
  /** Goes there without loading the page anew. */
  onGo?: (place: string) => void;
};

const marks: Record<PreflightVerdict, VerdictMark> = {
  blocks: { icon: CircleX, ink: "text-bad", word: "Blocks" },
  warns: { icon: TriangleAlert, ink: "text-warn", word: "Warns" },
  unknown: { icon: CircleQuestionMark, ink: "text-ink-soft", word: "Unknown" },
  passes: { icon: CircleCheck, ink: "text-good", word: "Passes" },
};

/** One thing that was looked at: what it is, how it is, what was seen, and what to do about it. */
export const Line = ({ line, ...links }: LineLinks & { line: PreflightLine }) => (
  <VerdictLine
    mark={marks[line.verdict]}
    title={<span className="min-w-0 font-medium break-words">{line.title}</span>}
    evidence={line.evidence}
    fix={line.fix}
  >
    {line.verdict !== "passes" && <FieldLink line={line} {...links} />}
  </VerdictLine>
);

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
