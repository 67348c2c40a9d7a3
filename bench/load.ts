import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

const headEnd = Buffer.from("\r\n\r\n");

/** The bytes of the first whole answer in a buffer; 0 while it is not all there. */
function answerLength(bytes: Buffer): number {
  const end = bytes.indexOf(headEnd);
  if (end < 0) return 0;
  const [, length = "0"] =
    /\r\ncontent-length: (\d+)/i.exec(bytes.toString("latin1", 0, end)) ?? [];
  const whole = end + headEnd.length + Number(length);
  return bytes.length < whole ? 0 : whole;
}

const statusOf = (answer: Buffer) => answer.toString("latin1", 9, 12);

export type Connection = { send: (request: Buffer) => Promise<Buffer>; close: () => void };

/** One keep-alive connection that sends one request at a time, as bytes, and gives the answer's bytes. */
export async function openConnection(endpoint: string): Promise<Connection> {
  const { hostname, port } = new URL(endpoint);
  const socket = await new Promise<Socket>((resolve, reject) => {
    const opening = connect(Number(port), hostname, () => resolve(opening)).once("error", reject);
  });
  socket.setNoDelay();
  let received = Buffer.alloc(0);
  let answered: (answer: Buffer) => void = () => undefined;
  let failed: (error: Error) => void = () => undefined;
  socket.on("data", (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const length = answerLength(received);
    if (length === 0) return;
    const answer = received.subarray(0, length);
    received = received.subarray(length);
    answered(answer);
  });
  socket.on("error", (error) => failed(error));
  socket.on("close", () => failed(new Error("The server closed the connection.")));
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        [answered, failed] = [resolve, reject];
        socket.write(request);
      }),
    close: () => void socket.destroy(),
  };
}

const percentile = (sorted: Float64Array, part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;

export type Load = { perSecond: number; p50: number; p99: number };

/** Sends recorded requests in turn over some connections for a while, each as soon as it can. */
export async function load(
  endpoint: string,
  requests: Buffer[],
  { connections, ms, status = "200" }: { connections: number; ms: number; status?: string },
): Promise<Load> {
  const latencies: number[] = [];
  let stopped = false;
  let next = 0;
  const work = async (connection: Connection) => {
    while (!stopped) {
      const request = requests[next++ % requests.length] ?? headEnd;
      const since = performance.now();
      const answer = await connection.send(request);
      latencies.push(performance.now() - since);
      if (statusOf(answer) !== status) throw new Error(`Not ${status}: ${answer.toString()}`);
    }
    connection.close();
  };
  const open = await Promise.all(
    Array.from({ length: connections }, () => openConnection(endpoint)),
  );
  const since = performance.now();
  const works = open.map(work);
  await Promise.race([sleep(ms), Promise.all(works)]);
  stopped = true;
  await Promise.all(works);
  const seconds = (performance.now() - since) / 1000;
  const sorted = Float64Array.from(latencies).sort();
  return {
    perSecond: latencies.length / seconds,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
  };
}
