"use client";

import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { seenIn } from "./teardown.ts";
import { useSending } from "#components/form/use-sending.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import { teardownAction } from "#lib/actions/runs.ts";
import type { Failure } from "#lib/errors.ts";
import { paths } from "#lib/paths.ts";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";

/** One teardown: what is typed to confirm it, and the run that it becomes. */
export function useTeardown(clusters: ClusterState[], words: string) {
  const connection = useConnection().id;
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const [submitted, setSubmitted] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const clusterIds = clusters.map(({ summary }) => summary.id);
  const { pending, sendOnce } = useSending({
    name: `teardown:${clusterIds.join(" ")}`,
    // The same teardown, sent again after a lost answer, has the same token, and so is the same run.
    send: ({ clientToken, ...request }: { clusterIds: string[]; seen: string[] } & Token) =>
      teardownAction(connection, { id: clientToken, ...request }),
    onDone: ({ id }) => router.push(paths.run(connection, id)),
    onFailed: setFailure,
  });
  const matches = typed.trim() === words;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setSubmitted(true);
    setFailure(undefined);
    if (matches) sendOnce({ clusterIds, seen: seenIn(clusters) });
  };
  const mismatch = submitted && !matches ? `Type this exactly: ${words}` : undefined;
  return { typed, setTyped, submit, pending, failure, mismatch };
}

type Token = { clientToken: string };
