"use client";

import { Trash2 } from "lucide-react";
import { type SubmitEvent, useState, useTransition } from "react";
import { FailureReference } from "#components/failure-panel.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { announce } from "#components/notifications/store.ts";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { deleteClusterAction } from "#lib/actions/clusters.ts";
import type { Failure } from "#lib/errors.ts";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";
import { clusterCan } from "#lib/pcs/spec/lifecycle.ts";

type DeleteClusterProps = { cluster: ClusterState; onDeleted: () => void };

/** The button that deletes a cluster, disabled with the reason when its status forbids that. */
export function DeleteCluster({ cluster, onDeleted }: DeleteClusterProps) {
  const { summary } = cluster;
  const [open, setOpen] = useState(false);
  const can = clusterCan("DeleteCluster", summary.status);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        disabled={!can.allowed}
        title={can.allowed ? undefined : can.reason}
        onClick={() => setOpen(true)}
      >
        <Trash2 aria-hidden className="size-4" />
        Delete
      </Button>
      <Dialog title={`Delete ${summary.name}?`} open={open} onClose={close}>
        <Confirmation
          cluster={cluster}
          onCancel={close}
          onDeleted={() => {
            close();
            onDeleted();
          }}
        />
      </Dialog>
    </>
  );
}

type ConfirmationProps = DeleteClusterProps & { onCancel: () => void };

function Confirmation({ cluster, onCancel, onDeleted }: ConfirmationProps) {
  const { submit, pending, failure, mismatch, setTyped } = useDeletion(cluster, onDeleted);
  return (
    <form onSubmit={submit} className="space-y-4" noValidate>
      <p>
        The controller of <strong className="break-words">{cluster.summary.name}</strong> and its
        endpoints go away for good. AWS refuses while compute node groups or queues are left: delete
        those first.
      </p>
      <Field label={`Type ${cluster.summary.name} to confirm`} error={mismatch}>
        {(props) => (
          <TextInput
            {...props}
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      {failure && (
        <Alert tone="bad" title={failure.message}>
          {failure.advice && <p>{failure.advice}</p>}
          <FailureReference failure={failure} />
        </Alert>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" look="danger">
          {pending && <Spinner />}
          Delete cluster
        </Button>
      </div>
    </form>
  );
}

/** One deletion: the token is made when the dialog opens, so that a double click deletes once. */
function useDeletion(cluster: ClusterState, onDeleted: () => void) {
  const connection = useConnection();
  const [clientToken] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState("");
  const [submitted, setSubmitted] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [pending, start] = useTransition();
  const matches = typed === cluster.summary.name;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setSubmitted(true);
    if (!matches || pending) return;
    start(async () => {
      const request = { clusterIdentifier: cluster.summary.id, clientToken };
      const result = await deleteClusterAction(connection.id, request);
      if (result.ok) {
        const { id, name, modifiedAt } = cluster.summary;
        const deleted = { kind: "cluster", id, clusterId: id, name, modifiedAt } as const;
        announce({ verb: "delete", connection: connection.id, ...deleted });
        onDeleted();
      } else setFailure(result.error);
    });
  };
  const mismatch =
    submitted && !matches ? `Type the name exactly: ${cluster.summary.name}` : undefined;
  return { submit, pending, failure, mismatch, setTyped };
}
