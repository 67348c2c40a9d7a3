import { useId } from "react";
import { Line, type LineLinks } from "./line.tsx";
import type { PreflightLine, PreflightVerdict } from "#lib/pcs/view/preflight.ts";

const headings = {
  blocks: "AWS would refuse this",
  warns: "AWS would accept this, with consequences",
  unknown: "This could not be looked at",
} as const satisfies Partial<Record<PreflightVerdict, string>>;

type LinesProps = LineLinks & { lines: PreflightLine[] };

/** The lines of one verdict under what it means; nothing when there are none. */
export function PreflightGroup({
  verdict,
  lines,
  ...links
}: LinesProps & { verdict: keyof typeof headings }) {
  const heading = useId();
  const shown = lines.filter((line) => line.verdict === verdict);
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby={heading} className="space-y-1.5">
      <h3 id={heading} className="font-medium">
        {headings[verdict]}
      </h3>
      <List lines={shown} {...links} />
    </section>
  );
}

/** What is well, out of the way until somebody wants to see it. */
export function PassedLines({ lines, ...links }: LinesProps) {
  const shown = lines.filter(({ verdict }) => verdict === "passes");
  if (shown.length === 0) return null;
  return (
    <details className="space-y-1.5">
      <summary className="cursor-pointer font-medium">
        {shown.length} {shown.length === 1 ? "check passes" : "checks pass"}
      </summary>
      <List lines={shown} {...links} />
    </details>
  );
}

const List = ({ lines, ...links }: LinesProps) => (
  <ul className="divide-y divide-line rounded-md border border-line">
    {lines.map((line) => (
      <Line key={line.id} line={line} {...links} />
    ))}
  </ul>
);
