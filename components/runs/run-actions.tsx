"use client";

import { RotateCw, Server, Trash2 } from "lucide-react";
import Link from "next/link";
import { CancelButton } from "./cancel-button.tsx";
import { useRun } from "./run-context.tsx";
import { useRunAction } from "./use-run-action.ts";
import { FormFailure } from "#components/form/form-failure.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { Permitted } from "#components/layout/permissions.tsx";
import { ReasonedLink } from "#components/reasoned-link.tsx";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import { retryRunAction } from "#lib/actions/runs.ts";
import { paths } from "#lib/paths.ts";
import type { Verdict } from "#lib/pcs/spec/lifecycle.ts";
import { isOpen, type Run } from "#lib/pcs/view/run.ts";
import type { Permission } from "#lib/permission.ts";

/** What it takes to change a run of each kind. */
const permissions = {
  create: "clusters:create",
  teardown: "clusters:delete",
} as const satisfies Record<Run["kind"], Permission>;

/** What can be done with the run of the page. */
export function RunActions() {
  const run = useRun();
  const connection = useConnection().id;
  const retry = useRunAction(`retry:${run.id}`, () => retryRunAction(connection, run.id));
  const canRetry = run.status === "failed" || run.status === "cancelled" || hasFailedStep(run);
  return (
    <>
      <div className="flex flex-wrap gap-2 empty:hidden">
        <Permitted to={permissions[run.kind]}>
          {canRetry && (
            <Button look={isOpen(run) ? "secondary" : "primary"} onClick={retry.perform}>
              {retry.pending ? <Spinner /> : <RotateCw aria-hidden className="size-4" />}
              {run.status === "cancelled" ? "Go on after all" : "Retry failed steps"}
            </Button>
          )}
          {isOpen(run) && <CancelButton run={run} />}
        </Permitted>
        <OpenCluster run={run} />
        <TearDownWhatWasMade run={run} />
      </div>
      {retry.failure && <FormFailure failure={retry.failure} rest={[]} />}
    </>
  );
}

const hasFailedStep = ({ status, steps }: Run) =>
  status === "running" && steps.some((step) => step.status === "failed");

/** The way to the cluster that a run made. */
function OpenCluster({ run: { kind, status, clusterIds } }: { run: Run }) {
  const connection = useConnection().id;
  const [cluster] = clusterIds;
  if (kind !== "create" || status !== "succeeded" || cluster === undefined) return null;
  return (
    <Link href={paths.cluster(connection, cluster)} className={buttonClass("primary")}>
      <Server aria-hidden className="size-4" />
      Open cluster
    </Link>
  );
}

const whileOpen: Verdict = {
  allowed: false,
  reason: "Cancel the run first: it still makes something.",
};

/** The way to delete the clusters that a run made. */
function TearDownWhatWasMade({ run }: { run: Run }) {
  const connection = useConnection().id;
  if (run.kind !== "create" || run.clusterIds.length === 0) return null;
  return (
    <Permitted to="clusters:delete">
      <ReasonedLink
        href={paths.teardown(connection, run.clusterIds)}
        verdict={isOpen(run) ? whileOpen : { allowed: true }}
      >
        <Trash2 aria-hidden className="size-4" />
        Tear down what was made
      </ReasonedLink>
    </Permitted>
  );
}
