import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";

const targets = z.array(z.object({ webSocketDebuggerUrl: z.string() })).min(1);
const usage = z.object({ id: z.literal(2), result: z.object({ usedSize: z.number() }) });

/** Where the inspector of a process listens, which it opens on SIGUSR1. */
async function openInspector(pid: number, port: number): Promise<string> {
  process.kill(pid, "SIGUSR1");
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => undefined);
    const [target] = targets.safeParse(await answer?.json()).data ?? [];
    if (target) return target.webSocketDebuggerUrl;
    await sleep(100);
  }
  throw new Error(`Process ${pid} does not open its inspector.`);
}

/**
 * What is alive on the heap of a process, in MB of 1024 × 1024 bytes: after everything else was collected. What the
 * process has in RAM grows and shrinks with the moments at which V8 collects by itself.
 * @param port as the process has it from --inspect-port
 */
export async function liveMegabytes(pid: number, port: number): Promise<number> {
  const socket = new WebSocket(await openInspector(pid, port));
  await once(socket, "open");
  const used = new Promise<number>((resolve) => {
    socket.addEventListener("message", ({ data }) => {
      const answer = usage.safeParse(JSON.parse(String(data))).data;
      if (answer) resolve(answer.result.usedSize);
    });
  });
  // What finalizers let go of only goes the second time.
  for (let times = 0; times < 2; times += 1)
    socket.send(JSON.stringify({ id: 1, method: "HeapProfiler.collectGarbage" }));
  socket.send(JSON.stringify({ id: 2, method: "Runtime.getHeapUsage" }));
  const bytes = await used;
  socket.close();
  return Math.round((bytes / 1024 / 1024) * 10) / 10;
}
