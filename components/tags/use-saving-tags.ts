"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState, useTransition } from "react";
import { saveTags } from "./save-tags.ts";
import { sameTags } from "./tag-edits.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import { report } from "#components/notifications/store.ts";
import type { Failure } from "#lib/errors.ts";
import type { TagChange } from "#lib/pcs/spec/tag-changes.ts";
import { type TagOutcome, type Tags, tagsAfter } from "#lib/pcs/view/tags.ts";
import { ReadError } from "#lib/queries/fetch-reading.ts";
import { tagsQuery } from "#lib/queries/tags.ts";
import { failed, ok, type Result } from "#lib/result.ts";

/** How the last save ended, when it did not end well. */
export type SaveProblem =
  | { kind: "failed"; failure: Failure; outcome: TagOutcome; change: TagChange }
  | { kind: "unread"; failure: Failure }
  | { kind: "changed-elsewhere" }
  | { kind: "nothing-changed" };

function failureOf(error: unknown): Failure {
  if (error instanceof ReadError) return error.failure;
  throw error;
}

/** The tags of a resource as the whole page shows them. */
function useShownTags(arn: string) {
  const connection = useConnection().id;
  const client = useQueryClient();
  const query = tagsQuery(connection, arn);
  return {
    readAnew: (): Promise<Result<Tags, Failure>> =>
      client.query({ ...query, staleTime: 0 }).then(
        ({ value }) => ok(value),
        (error: unknown) => failed(failureOf(error)),
      ),
    /** Shows what was done, then asks again for all that may show it. */
    show: (tags: Tags) => {
      client.setQueryData(query.queryKey, { value: tags, readAt: Date.now() });
      void client.invalidateQueries({ queryKey: [connection] });
    },
  };
}

/** Saves what was edited of the tags of one resource, one save at a time. */
export function useSavingTags({ arn, name }: { arn: string; name: string }) {
  const connection = useConnection().id;
  const shown = useShownTags(arn);
  const [problem, setProblem] = useState<SaveProblem>();
  const [pending, start] = useTransition();
  const busy = useRef(false);

  /** What is shown is read once more right before: nobody's change is overwritten unseen. */
  const saveNow = async (tags: Tags, change: TagChange): Promise<SaveProblem | undefined> => {
    const now = await shown.readAnew();
    if (!now.ok) return { kind: "unread", failure: now.error };
    if (!sameTags(tags, now.value)) return { kind: "changed-elsewhere" };
    const [outcome] = await saveTags(connection, [change]);
    if (!outcome) return undefined;
    shown.show(tagsAfter(tags, outcome));
    if (outcome.failure) return { kind: "failed", failure: outcome.failure, outcome, change };
    report({ tone: "good", title: `The tags of ${name} are saved` });
    return undefined;
  };

  const save = (tags: Tags, change: TagChange) => {
    if (busy.current) return;
    busy.current = true;
    start(async () => {
      setProblem(await saveNow(tags, change));
      busy.current = false;
    });
  };
  return { pending, problem, setProblem, save };
}
