"use client";

import { useState } from "react";
import { useConnection } from "#components/layout/connection-context.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import { unanswered } from "#components/unanswered.ts";
import { removeDraftAction } from "#lib/actions/wizard-drafts.ts";
import type { Failure } from "#lib/errors.ts";

const unreachable: Failure = {
  kind: "unreachable",
  message: "The console does not answer. Try again.",
};

type RemoveDraftProps = {
  draft: { id: string; name: string } | undefined;
  onClose: () => void;
  onRemoved: (id: string) => void;
};

/** Asks before a draft is gone: what was typed cannot be had back. */
export function RemoveDraft({ draft, onClose, onRemoved }: RemoveDraftProps) {
  const { id: connection } = useConnection();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string>();
  const close = () => {
    setFailure(undefined);
    onClose();
  };
  const remove = async (id: string) => {
    setPending(true);
    const removed = await removeDraftAction(connection, id).catch(unanswered(unreachable));
    setPending(false);
    if (removed.ok) onRemoved(id);
    else setFailure(removed.error.message);
  };
  return (
    <Dialog
      title={`Remove the draft ${draft?.name ?? ""}?`}
      open={draft !== undefined}
      onClose={close}
    >
      <p>What you entered there is gone for good. No cluster is touched.</p>
      {failure !== undefined && <Alert tone="bad" title={failure} />}
      <div className="flex justify-end gap-2">
        <Button onClick={close}>Keep it</Button>
        <Button look="danger" onClick={() => draft && !pending && void remove(draft.id)}>
          {pending && <Spinner />}
          Remove draft
        </Button>
      </div>
    </Dialog>
  );
}
