import { CircleCheck, CircleQuestionMark, CircleX } from "lucide-react";
import { useId } from "react";
import { VerdictLine, type VerdictMark } from "#components/ui/verdict-line.tsx";
import type { PermissionLine } from "#lib/pcs/view/settings.ts";

type Verdict = PermissionLine["verdict"];

const marks: Record<Verdict, VerdictMark> = {
  refused: { icon: CircleX, ink: "text-bad", word: "Refused" },
  unknown: { icon: CircleQuestionMark, ink: "text-ink-soft", word: "Cannot tell" },
  works: { icon: CircleCheck, ink: "text-good", word: "Works" },
};

const headings: Record<Verdict, string> = {
  refused: "AWS refuses",
  unknown: "The check cannot tell",
  works: "AWS allows",
};

/** What the lines come to, in a sentence. */
export function summaryOf(lines: PermissionLine[]): string {
  const count = (wanted: Verdict) => lines.filter(({ verdict }) => verdict === wanted).length;
  const [refused, unknown] = [count("refused"), count("unknown")];
  const works = `${String(count("works"))} of ${String(lines.length)} actions work`;
  const rest = [
    ...(refused > 0 ? [`${String(refused)} refused`] : []),
    ...(unknown > 0 ? [`${String(unknown)} cannot be told`] : []),
  ];
  return `${[works, ...rest].join(", ")}.`;
}

/** The actions of one verdict; those that work stay out of the way until somebody wants to see them. */
export function PermissionLines({ lines, verdict }: { lines: PermissionLine[]; verdict: Verdict }) {
  const heading = useId();
  const shown = lines.filter((line) => line.verdict === verdict);
  if (shown.length === 0) return null;
  const title = `${headings[verdict]} (${String(shown.length)})`;
  if (verdict === "works")
    return (
      <details className="space-y-1.5">
        <summary className="font-medium">{title}</summary>
        <List lines={shown} />
      </details>
    );
  return (
    <div className="space-y-1.5">
      <h4 id={heading} className="font-medium">
        {title}
      </h4>
      <List lines={shown} labelledBy={heading} />
    </div>
  );
}

const List = ({ lines, labelledBy }: { lines: PermissionLine[]; labelledBy?: string }) => (
  <ul aria-labelledby={labelledBy} className="divide-y divide-line rounded-md border border-line">
    {lines.map((line) => (
      <Line key={line.action} line={line} />
    ))}
  </ul>
);

const Line = ({ line }: { line: PermissionLine }) => (
  <VerdictLine
    mark={marks[line.verdict]}
    title={<code className="min-w-0 font-mono text-sm break-all">{line.action}</code>}
    evidence={line.evidence}
    fix={line.fix}
  />
);
