"use client";

import { type SubmitEvent, useState } from "react";
import type { Deletion } from "./deletion.ts";
import { sendDeletion } from "./send-deletion.ts";
import { useSending } from "#components/form/use-sending.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import { announce } from "#components/notifications/store.ts";
import type { Failure } from "#lib/errors.ts";

/** One deletion: what is typed to confirm it, and what came of it. */
export function useDeletion(deletion: Deletion, onDeleted: () => void) {
  const connection = useConnection().id;
  const [typed, setTyped] = useState("");
  const [submitted, setSubmitted] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const { kind, id, clusterId, name, modifiedAt, status: before, asksForName } = deletion;
  const { pending, sendOnce } = useSending({
    name: `delete:${id}`,
    send: (request: Pick<Deletion, "kind" | "id" | "clusterId"> & { clientToken: string }) =>
      sendDeletion(connection, request),
    onDone: () => {
      announce({ verb: "delete", connection, kind, id, clusterId, name, modifiedAt, before });
      onDeleted();
    },
    onFailed: setFailure,
  });
  const matches = !asksForName || typed === name;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setSubmitted(true);
    if (matches && deletion.verdict.allowed) sendOnce({ kind, id, clusterId });
  };
  const mismatch = submitted && !matches ? `Type the name exactly: ${name}` : undefined;
  return { submit, pending, failure, mismatch, setTyped };
}
