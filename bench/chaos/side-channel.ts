import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";

const callSchema = z.object({
  time: z.string(),
  service: z.string().nullable(),
  operation: z.string().nullable(),
  httpStatus: z.number().nullable(),
  errorCode: z.string().nullable(),
});

/** A call as the sandbox has logged it. */
export type Call = z.infer<typeof callSchema>;

/** Asks the sandbox's side channel for something (docs/sandbox.md). */
export async function control(
  endpoint: string,
  path: string,
  { method = "GET", body }: { method?: string; body?: object } = {},
): Promise<unknown> {
  const answer = await fetch(`${endpoint}/_sandbox/${path}`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

const callsSince = async (endpoint: string, since: string) =>
  z.array(callSchema).parse(await control(endpoint, `calls?since=${since}`));

/** No call takes longer than that to be answered, in milliseconds, unless it never is. */
const settled = 25_000;

/** Collects the sandbox's log, which goes only 10,000 calls back, until it is stopped. */
export function collectCalls(endpoint: string) {
  const calls: Call[] = [];
  const stopping = new AbortController();
  let since = new Date().toISOString();
  const collect = async (until: string) => {
    const latest = await callsSince(endpoint, since);
    calls.push(...latest.filter(({ time }) => time < until));
    since = until;
  };
  const work = async () => {
    while (!stopping.signal.aborted) {
      const until = new Date(Date.now() - settled).toISOString();
      if (until > since) await collect(until);
      await sleep(2_000, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    await collect(new Date(Date.now() + 1).toISOString());
  };
  const working = work();
  return {
    /** All calls since the beginning, oldest first. */
    stop: async () => {
      stopping.abort();
      await working;
      return calls;
    },
  };
}
