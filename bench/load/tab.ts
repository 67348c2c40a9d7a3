import { Agent } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { type Answer, ask } from "#e2e/providers/http-client.ts";
import { pace, soonAfter } from "#lib/queries/pace.ts";

/** One query of a page: what it asks for, and how long it waits at most. */
export type Query = { path: string; settledMs?: number };

/** One answer: how long it took, in milliseconds, and its status; 0 when there was none. */
export type Observation = { ms: number; status: number };

export type TabOptions = {
  url: string;
  cookie: string;
  /** Among all tabs, from 0 to 1 (lib/queries/pace.ts). */
  place: number;
  queries: Query[];
  observe: (observation: Observation) => void;
};

/** How soon a tab asks again: lib/queries/pace.ts, as `interval` there. */
function waitAfter({ headers, status }: Answer, settledMs: number, place: number): number {
  const goodFor = headers["x-good-for-ms"];
  if (status >= 400) return soonAfter(pace.changing, settledMs, place);
  const unknown = headers["x-failure"] ? pace.changing : settledMs;
  return soonAfter(goodFor === undefined ? unknown : Number(goodFor), settledMs, place);
}

/** Polls as an open tab of the console does, with its own connections and memory, until it is told to stop. */
export function openTab({ url, cookie, place, queries, observe }: TabOptions) {
  const agent = new Agent({ keepAlive: true, maxSockets: 6 });
  const stopping = new AbortController();
  const { signal } = stopping;

  const poll = async ({ path, settledMs = pace.settled }: Query) => {
    let etag = "";
    while (!signal.aborted) {
      const since = performance.now();
      const headers = { cookie, "accept-encoding": "gzip", "if-none-match": etag };
      const get = () => ask(url + path, { agent, headers });
      // The server may close an idle connection at the moment when it is used again: browsers then ask on another one.
      const answer = await get()
        .catch(get)
        .catch(() => undefined);
      observe({ ms: performance.now() - since, status: answer?.status ?? 0 });
      etag = answer?.headers.etag ?? etag;
      const wait = answer ? waitAfter(answer, settledMs, place) : pace.changing;
      await sleep(wait, undefined, { signal }).catch(() => undefined);
    }
  };
  const polling = Promise.all(queries.map(poll));
  return {
    close: async () => {
      stopping.abort();
      await polling;
      agent.destroy();
    },
  };
}
