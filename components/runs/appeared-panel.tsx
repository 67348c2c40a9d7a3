"use client";

import Link from "next/link";
import { useState } from "react";
import { useRun } from "./run-context.tsx";
import { kindWords } from "./run-words.ts";
import { counted } from "#components/counted.ts";
import { clusterNameOf } from "./step-address.ts";
import { useRunAction } from "./use-run-action.ts";
import { FormFailure } from "#components/form/form-failure.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { Permitted } from "#components/layout/permissions.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import { includeAppearedAction } from "#lib/actions/runs.ts";
import { paths } from "#lib/paths.ts";
import { deedOf } from "#lib/pcs/spec/plan.ts";
import type { ResourceKind } from "#lib/pcs/spec/resource-kind.ts";
import type { Appeared, RunStep } from "#lib/pcs/view/run.ts";

/** What is in a cluster now that was not there when its teardown was approved: it is deleted when somebody says so. */
export function AppearedPanel({ step }: { step: RunStep }) {
  const [asking, setAsking] = useState(false);
  const { appeared, request } = step;
  const name = clusterNameOf(useRun(), step);
  const cluster = typeof request.clusterIdentifier === "string" ? request.clusterIdentifier : "";
  const verb = appeared.length === 1 ? "is" : "are";
  return (
    <Alert
      tone="warn"
      title={`${counted(appeared.length, "resource")} in ${name} appeared after this teardown was approved`}
    >
      <p>
        {why[deedOf(step.operation).kind]} What nobody has seen is not deleted unasked: have it
        deleted too, or see to it elsewhere and retry.
      </p>
      <ul className="list-disc pl-5">
        {appeared.map((each) => (
          <li key={each.id}>
            {kindWords[each.kind]} <AppearedLink cluster={cluster} appeared={each} />
          </li>
        ))}
      </ul>
      <Permitted to="clusters:delete">
        <Button look="danger" className="mt-1" onClick={() => setAsking(true)}>
          Delete these too
        </Button>
        <Dialog
          title={`Delete what appeared in ${name}?`}
          open={asking}
          onClose={() => setAsking(false)}
        >
          <p>
            {new Intl.ListFormat("en").format(
              appeared.map(({ kind, name }) => `${kindWords[kind]} ${name}`),
            )}{" "}
            {verb} deleted with all instances and jobs, and the teardown goes on. This cannot be
            taken back.
          </p>
          <Confirm step={step} onClose={() => setAsking(false)} />
        </Dialog>
      </Permitted>
    </Alert>
  );
}

const why: Record<ResourceKind, string> = {
  cluster: "AWS deletes a cluster only when nothing is in it.",
  computeNodeGroup: "AWS deletes a node group only when no queue uses it.",
  queue: "",
};

function AppearedLink({ cluster, appeared }: { cluster: string; appeared: Appeared }) {
  const { kind, id, name } = appeared;
  const connection = useConnection().id;
  const href =
    kind === "queue"
      ? paths.queue(connection, cluster, id)
      : paths.nodeGroup(connection, cluster, id);
  return (
    <Link href={href} prefetch={false} className="break-words text-accent underline">
      {name}
    </Link>
  );
}

function Confirm({ step: { key }, onClose }: { step: RunStep; onClose: () => void }) {
  const connection = useConnection().id;
  const run = useRun().id;
  const { pending, failure, perform } = useRunAction(
    `include:${run}/${key}`,
    () => includeAppearedAction(connection, { run, key }),
    onClose,
  );
  return (
    <>
      {failure && <FormFailure failure={failure} rest={[]} />}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Keep them</Button>
        <Button look="danger" onClick={perform}>
          {pending && <Spinner />}
          Delete these too
        </Button>
      </div>
    </>
  );
}
