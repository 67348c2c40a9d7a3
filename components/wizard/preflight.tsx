"use client";

import { RefreshCw } from "lucide-react";
import { useEffect, useEffectEvent } from "react";
import { PassedLines, PreflightGroup } from "./preflight/lines.tsx";
import type { LineLinks } from "./preflight/line.tsx";
import { type Counts, countsOf, summaryOf } from "./preflight/summary.ts";
import { usePreflight } from "./preflight/use-preflight.ts";
import { FailureReference } from "#components/failure-panel.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Section } from "#components/ui/section.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import { Ago } from "#components/ui/time.tsx";
import type { ClusterSpecification } from "#lib/pcs/spec/cluster-specification.ts";
import type { Failure } from "#lib/errors.ts";

type PreflightProps = LineLinks & {
  specification: ClusterSpecification;
  /** Hears whether AWS would refuse something, each time that was looked at. */
  onVerdict: (blocked: boolean) => void;
};

/** What AWS would refuse of a cluster, and what its makers would regret; looked at when shown and when asked. */
export function Preflight({ specification, onVerdict, ...links }: PreflightProps) {
  const { lines, failure, pending, checkedAt, check } = usePreflight(specification);
  const counts = lines && countsOf(lines);
  const blocked = (counts?.blocks ?? 0) > 0;
  const tell = useEffectEvent(onVerdict);
  useEffect(() => tell(blocked), [blocked]);
  return (
    <Section
      title="Preflight"
      actions={
        <Button onClick={check} aria-disabled={pending}>
          {pending ? <Spinner /> : <RefreshCw aria-hidden className="size-4" />}
          Check again
        </Button>
      }
    >
      <div className="space-y-4 px-4 py-4" aria-busy={pending}>
        <Summary counts={counts} pending={pending} checkedAt={checkedAt} />
        {failure && <NotChecked failure={failure} />}
        {lines && (
          <>
            <PreflightGroup verdict="blocks" lines={lines} {...links} />
            <PreflightGroup verdict="warns" lines={lines} {...links} />
            <PreflightGroup verdict="unknown" lines={lines} {...links} />
            <PassedLines lines={lines} {...links} />
          </>
        )}
      </div>
    </Section>
  );
}

type SummaryProps = { counts: Counts | undefined; pending: boolean; checkedAt: number };

function Summary({ counts, pending, checkedAt }: SummaryProps) {
  return (
    <div className="text-ink-soft">
      <p role="status">
        {pending ? "Looking at the network, images, quotas and permissions …" : summaryOf(counts)}
      </p>
      {counts && !pending && (
        <p className="text-sm">
          Nothing was changed. Checked <Ago time={new Date(checkedAt).toISOString()} />.
        </p>
      )}
    </div>
  );
}

function NotChecked({ failure }: { failure: Failure }) {
  return (
    <Alert tone="warn" title={failure.message}>
      {failure.fields?.map(({ path, message }) => (
        <p key={path}>
          <code className="font-mono text-sm">{path}</code>: {message}
        </p>
      ))}
      {failure.advice && <p>{failure.advice}</p>}
      <FailureReference failure={failure} />
    </Alert>
  );
}
