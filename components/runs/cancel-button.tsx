"use client";

import { Ban } from "lucide-react";
import { useState } from "react";
import { useRunAction } from "./use-run-action.ts";
import { FormFailure } from "#components/form/form-failure.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { ReasonedButton } from "#components/ui/reasoned-button.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import { cancelRunAction } from "#lib/actions/runs.ts";
import type { Run } from "#lib/pcs/view/run.ts";

/** Stops a run before its next step, after saying what that means. */
export function CancelButton({ run }: { run: Run }) {
  const [open, setOpen] = useState(false);
  const reason =
    run.status === "cancelling"
      ? "It is being cancelled: what was under way is being finished."
      : undefined;
  return (
    <>
      <ReasonedButton reason={reason} onClick={() => setOpen(true)}>
        <Ban aria-hidden className="size-4" />
        Cancel run
      </ReasonedButton>
      <Dialog title="Cancel this run?" open={open} onClose={() => setOpen(false)}>
        <Confirm run={run} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function Confirm({ run, onClose }: { run: Run; onClose: () => void }) {
  const connection = useConnection().id;
  const { pending, failure, perform } = useRunAction(
    `cancel:${run.id}`,
    () => cancelRunAction(connection, run.id),
    onClose,
  );
  return (
    <>
      <ul className="list-disc space-y-1 pl-5">
        <li>Nothing new is begun.</li>
        <li>What is under way is finished: AWS cannot stop it half-way.</li>
        <li>
          {run.kind === "create"
            ? "What was made stays, and costs, until you tear it down."
            : "What was deleted is gone; the rest stays as it is."}
        </li>
        <li>You can go on with the run later.</li>
      </ul>
      {failure && <FormFailure failure={failure} rest={[]} />}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Keep it running</Button>
        <Button look="danger" onClick={perform}>
          {pending && <Spinner />}
          Cancel run
        </Button>
      </div>
    </>
  );
}
