import { onTestFinished } from "vitest";
import type { Options } from "#sandbox/options.ts";
import { defaultQuotas } from "#sandbox/quotas.ts";
import { startSandbox } from "#sandbox/server.ts";
import { temporaryFolder } from "#sandbox/testing/temporary-folder.ts";

type LogLine = { level: string; message: string; facts?: object | undefined };

/** How long transitional statuses last in tests; the clock is moved by hand. */
export const transitionMs = 60_000;

/**
 * A real sandbox in this process, on a free port and an empty store, with a clock that only moves
 * when told to. It ends with the test.
 */
export async function startTestSandbox({
  startAt = Date.now(),
  ...overrides
}: Partial<Options> & { startAt?: number } = {}) {
  let now = startAt;
  const log: LogLine[] = [];
  const options: Options = {
    port: 0,
    host: "127.0.0.1",
    dataDir: temporaryFolder(),
    transitionMs,
    revision: "2024-09-26",
    seed: false,
    region: "us-east-1",
    quotas: defaultQuotas,
    httpErrorCodes: "published",
    control: true,
    load: false,
    ...overrides,
  };
  const started = await startSandbox(
    options,
    (level, message, facts) => log.push({ level, message, facts }),
    { now: () => now },
  );
  if (!started.ok) throw new Error(started.reason);
  const { endpoint } = started.sandbox;
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= started.sandbox.close());
  onTestFinished(close);
  return {
    endpoint,
    close,
    log,
    dataDir: options.dataDir,
    advance: (milliseconds: number) => (now += milliseconds),
  };
}
