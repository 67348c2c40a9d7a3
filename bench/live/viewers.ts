import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { pace, soonAfter } from "#lib/queries/pace.ts";

const callLog = z.array(z.object({ operation: z.string() }));

/** As often as a tab that is settled asks, at most (lib/queries/pace.ts). */
const pollMs = pace.settled;

/** Looks at an address as so many tabs do, until it is told to stop. */
export function watchWith(url: string, viewers: number) {
  let stopped = false;
  const view = async (index: number) => {
    await sleep((index / viewers) * pollMs);
    let etag = "";
    while (!stopped) {
      const response = await fetch(url, { headers: { "if-none-match": etag } });
      await response.arrayBuffer();
      etag = response.headers.get("etag") ?? "";
      const due = Number(response.headers.get("x-good-for-ms") ?? pollMs);
      await sleep(soonAfter(due));
    }
  };
  const views = Promise.all(Array.from({ length: viewers }, (_, index) => view(index)));
  return async () => {
    stopped = true;
    await views;
  };
}

/** The calls that the sandbox receives in a minute while so many look, by operation. */
export async function callsInMinute(sandbox: string, url: string, viewers: number) {
  const stop = watchWith(url, viewers);
  await sleep(12_000);
  const since = new Date().toISOString();
  await sleep(60_000);
  const answer = await fetch(`${sandbox}/_sandbox/calls?since=${encodeURIComponent(since)}`);
  const calls = callLog.parse(await answer.json());
  await stop();
  const others = calls.filter(({ operation }) => !/^(List|DescribeInstances)/.test(operation));
  return { calls: calls.length, others: others.length };
}
