import { startChild } from "#scripts/child.mjs";
import { root } from "#scripts/root.mjs";
import { findNode, toolEnvironment } from "#scripts/runtime.mjs";
import { whenReady } from "#scripts/when-ready.mjs";

const endpointIn = (line: string) => /"endpoint":"([^"]+)"/.exec(line)?.[1];

/** Runs a program of the repository that prints its endpoint as JSON when it takes requests. */
export async function startServer(
  program: string,
  args: string[] = [],
  onLine?: (line: string) => void,
) {
  const since = performance.now();
  let announce: (endpoint: string) => void = () => undefined;
  const announced = new Promise<string>((resolve) => (announce = resolve));
  const child = startChild({
    file: findNode(root),
    args: [`${root}/${program}`, ...args],
    cwd: root,
    env: toolEnvironment(root),
    ...(onLine && { onLine }),
    onStdoutLine(line) {
      const endpoint = endpointIn(line);
      if (endpoint) announce(endpoint);
    },
  });
  const endpoint = await whenReady(program, child, { timeoutMs: 60_000, ready: () => announced });
  const readyMs = Math.round(performance.now() - since);
  return { endpoint, readyMs, pid: child.pid ?? 0, stop: child.stop, running: child.running };
}

export type ServerProcess = Awaited<ReturnType<typeof startServer>>;
