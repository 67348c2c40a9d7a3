"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { carriedOver, type Plan, plansFor, rowsOfAll } from "./bulk-rows.ts";
import { countWords } from "./count-words.ts";
import { type ReadTags, readTagsOf } from "./read-tags.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import { report } from "#components/notifications/store.ts";
import { saveTags } from "#components/tags/save-tags.ts";
import type { TagEdit } from "#components/tags/tag-edits.ts";
import type { Resource } from "#lib/pcs/view/resource.ts";
import type { TagOutcome } from "#lib/pcs/view/tags.ts";

/** What the editor of several resources is doing. */
export type Phase =
  | { at: "reading" | "saving"; count: number; total: number }
  /** `again` after a later step, whose buttons are gone. */
  | { at: "editing"; again: boolean }
  | { at: "preview"; plans: Plan[] }
  | { at: "done"; outcomes: ReadonlyMap<string, TagOutcome> };

const nothingRead: ReadTags = { tags: new Map(), failures: new Map() };

const failedOf = (outcomes: Iterable<TagOutcome>) =>
  [...outcomes].filter(({ failure }) => failure).map(({ resourceArn }) => resourceArn);

/** The tags of several resources, read and edited together. */
function useBulkRows(resources: Resource[], show: (phase: Phase) => void) {
  const connection = useConnection().id;
  const client = useQueryClient();
  const [read, setRead] = useState(nothingRead);
  const [rows, setRows] = useState<TagEdit[]>([]);

  const readAnew = async (arns: string[]): Promise<ReadTags> => {
    const total = arns.length;
    show({ at: "reading", count: 0, total });
    return readTagsOf(client, connection, arns, (count) => {
      if (count % 10 === 0) show({ at: "reading", count, total });
    });
  };
  /** Reads all, and keeps what was edited. */
  const readAll = async (edited: TagEdit[], isCurrent: () => boolean = () => true) => {
    const now = await readAnew(resources.map(({ arn }) => arn));
    const merged = carriedOver(edited, rowsOfAll([...now.tags.values()]));
    if (!isCurrent()) return undefined;
    setRead(now);
    setRows(merged);
    return { tags: now.tags, rows: merged };
  };
  return { read, rows, setRows, readAnew, readAll };
}

/** What can be done with the tags of several resources, step by step. */
export function useBulkTags(resources: Resource[]) {
  const connection = useConnection().id;
  const client = useQueryClient();
  const [phase, setPhase] = useState<Phase>({ at: "reading", count: 0, total: resources.length });
  const { read, rows, setRows, readAnew, readAll } = useBulkRows(resources, setPhase);
  const arns = resources.map(({ arn }) => arn).join("\n");

  useEffect(() => {
    let current = true;
    void readAll(rows, () => current).then(
      (done) => done && setPhase({ at: "editing", again: false }),
    );
    return () => {
      current = false;
    };
    // Another selection is read anew; nothing else is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [arns]);

  /** What is sent is shown as of now, not as of when the editing began. */
  const preview = async (edited: TagEdit[]) => {
    const now = await readAll(edited);
    if (now) setPhase({ at: "preview", plans: plansFor(resources, now.tags, now.rows) });
  };

  const send = async (plans: Plan[], before: ReadonlyMap<string, TagOutcome>) => {
    const changes = plans.filter(({ problem }) => !problem).map(({ change }) => change);
    const outcomes = new Map(before);
    const total = changes.length;
    let count = 0;
    setPhase({ at: "saving", count, total });
    await saveTags(connection, changes, (some) => {
      some.forEach((outcome) => outcomes.set(outcome.resourceArn, outcome));
      count += some.length;
      setPhase({ at: "saving", count, total });
    });
    setPhase({ at: "done", outcomes });
    void client.invalidateQueries({ queryKey: [connection] });
    if (failedOf(outcomes.values()).length > 0) return;
    report({ tone: "good", title: `The tags of ${countWords(outcomes.size)} are saved` });
  };

  /** Reads those that failed anew, so that only what is still to do is sent. */
  const retry = async (outcomes: ReadonlyMap<string, TagOutcome>) => {
    const failed = failedOf(outcomes.values());
    const now = await readAnew(failed);
    const plans = plansFor(
      resources.filter(({ arn }) => failed.includes(arn)),
      now.tags,
      rows,
    );
    const rest = new Map(outcomes);
    for (const arn of now.tags.keys())
      rest.set(arn, { resourceArn: arn, untagged: [], tagged: {} });
    for (const [resourceArn, failure] of now.failures) {
      rest.set(resourceArn, { resourceArn, untagged: [], tagged: {}, failure });
    }
    await send(plans, rest);
  };

  const edit = () => setPhase({ at: "editing", again: true });
  const startAnew = () => void readAll([]).then(edit);
  return { phase, read, rows, setRows, preview, send, retry, edit, startAnew };
}
