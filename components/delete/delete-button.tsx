"use client";

import { Trash2 } from "lucide-react";
import { useState } from "react";
import { Blockers } from "./blockers.tsx";
import { Confirmation } from "./confirmation.tsx";
import { type Deletion, deletionOf, type Target } from "./deletion.ts";
import { deletePermissions, kindWords } from "./words.ts";
import { Permitted } from "#components/layout/permissions.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { ReasonedButton } from "#components/ui/reasoned-button.tsx";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";

type DeleteButtonProps = {
  cluster: ClusterState;
  target: Target;
  /** What comes after the deletion was accepted. */
  onDeleted: () => void;
};

/** The button that deletes something, and the dialog that says what that means and what has to go before. */
export function DeleteButton({ cluster, target, onDeleted }: DeleteButtonProps) {
  // What is deleted, and before it, one after the other, what has to go first.
  const [opened, setOpened] = useState<Target[]>([]);
  const own = deletionOf(cluster, target);
  const [last] = opened.toReversed();
  const shown = last && (deletionOf(cluster, last) ?? own);
  if (!own) return null;
  const back = () => setOpened((targets) => targets.slice(0, -1));
  const deleted = () => {
    back();
    if (opened.length === 1) onDeleted();
  };
  return (
    <Permitted to={deletePermissions[target.kind]}>
      <ReasonedButton
        reason={own.verdict.allowed ? undefined : own.verdict.reason}
        onClick={() => setOpened([target])}
      >
        <Trash2 aria-hidden className="size-4" />
        Delete {kindWords[target.kind]}
      </ReasonedButton>
      <Dialog
        title={`Delete ${shown?.name ?? own.name}?`}
        open={shown !== undefined}
        onClose={() => setOpened([])}
      >
        {shown && (
          <Content
            key={`${shown.id} ${String(shown.blockers.length > 0)}`}
            deletion={shown}
            onDelete={(blocker) => setOpened((targets) => [...targets, blocker])}
            onCancel={back}
            onDeleted={deleted}
          />
        )}
      </Dialog>
    </Permitted>
  );
}

type ContentProps = {
  deletion: Deletion;
  onDelete: (blocker: Target) => void;
  onCancel: () => void;
  onDeleted: () => void;
};

/** When one content takes the place of another, the button that was pressed is gone: focus goes to what came. */
const takeFocus = (content: HTMLElement | null) => content?.focus();

function Content({ deletion, onDelete, onCancel, onDeleted }: ContentProps) {
  return (
    <div ref={takeFocus} tabIndex={-1} className="outline-none">
      {deletion.blockers.length > 0 ? (
        <Blockers deletion={deletion} onDelete={onDelete} onCancel={onCancel} />
      ) : (
        <Confirmation deletion={deletion} onCancel={onCancel} onDeleted={onDeleted} />
      )}
    </div>
  );
}
