"use client";

import Link from "next/link";
import type { Blocker, Deletion, Target } from "./deletion.ts";
import { deletePermissions, kindWords } from "./words.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import { Permitted } from "#components/layout/permissions.tsx";
import { ResourceStatus } from "#components/resource-status.tsx";
import { TeardownLink } from "#components/teardown/teardown-link.tsx";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { paths } from "#lib/paths.ts";
import { isTransitional } from "#lib/pcs/spec/lifecycle.ts";

type BlockersProps = {
  deletion: Deletion;
  onDelete: (blocker: Target) => void;
  onCancel: () => void;
};

const why = {
  cluster: "AWS deletes a cluster only when nothing is in it. Queues go first, then node groups.",
  computenodegroup:
    "AWS deletes a node group only when no queue uses it. Take it out of these queues, or delete them.",
  queue: "",
} as const satisfies Record<Target["kind"], string>;

/** What has to go before, each with the way to do that. It becomes shorter while that happens. */
export function Blockers({ deletion, onDelete, onCancel }: BlockersProps) {
  const { kind, name, blockers } = deletion;
  return (
    <div className="space-y-4">
      <p>
        The {kindWords[kind]} <strong className="break-words">{name}</strong> cannot be deleted yet.{" "}
        {why[kind]}
      </p>
      <ul
        aria-label="What has to go first"
        className="divide-y divide-line rounded-md border border-line"
      >
        {blockers.map((blocker) => (
          <Item key={blocker.id} blocker={blocker} deletion={deletion} onDelete={onDelete} />
        ))}
      </ul>
      {kind === "cluster" && (
        <p className="text-ink-soft">
          Tearing down deletes all of it in this order, as one run that you can follow.
        </p>
      )}
      <div className="flex justify-end gap-2">
        {kind === "cluster" && <TeardownLink clusters={[deletion.id]} />}
        <Button onClick={onCancel}>Close</Button>
      </div>
    </div>
  );
}

type ItemProps = { blocker: Blocker; deletion: Deletion; onDelete: (blocker: Target) => void };

function Item({ blocker, deletion, onDelete }: ItemProps) {
  const { kind, id, name, status } = blocker;
  const what = `${kindWords[kind]} ${name}`;
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 px-3 py-2">
      <span className="min-w-0">
        <span className="text-sm text-ink-soft">{kindWords[kind]}</span>{" "}
        <span className="font-medium break-words">{name}</span>
        <span className="block text-sm">
          <ResourceStatus status={status} />
        </span>
      </span>
      {!isTransitional(status) && (
        <span className="flex flex-wrap gap-2">
          {deletion.kind === "computenodegroup" && (
            <TakeOut id={id} deletion={deletion} what={what} />
          )}
          <Permitted to={deletePermissions[kind]}>
            <Button aria-label={`Delete ${what}`} onClick={() => onDelete(blocker)}>
              Delete
            </Button>
          </Permitted>
        </span>
      )}
    </li>
  );
}

function TakeOut({ id, deletion, what }: { id: string; deletion: Deletion; what: string }) {
  const connection = useConnection().id;
  return (
    <Permitted to="queues:update">
      <Link
        href={paths.editQueue(connection, deletion.clusterId, id)}
        aria-label={`Edit ${what}`}
        className={buttonClass("secondary")}
      >
        Edit
      </Link>
    </Permitted>
  );
}
