import { createServer, type IncomingHttpHeaders } from "node:http";
import { onTestFinished } from "vitest";
import { PCSClient, type PCSClientConfig } from "../src/index.ts";

export type Call = {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  text: string;
  /** The text, read as JSON. */
  body: unknown;
};

type Answer = { status?: number; body?: object };

/**
 * Starts an HTTP server on loopback that writes down what arrives and gives the answers in turn, the last
 * one again and again. It ends with the test.
 */
export async function recordingServer(...answers: [Answer, ...Answer[]]) {
  const calls: Call[] = [];
  let [answer] = answers;
  const server = createServer((request, response) => {
    let text = "";
    request.setEncoding("utf8");
    request.on("data", (chunk: string) => (text += chunk));
    request.on("end", () => {
      const { method, url, headers } = request;
      answer = answers[calls.length] ?? answer;
      calls.push({ method, url, headers, text, body: JSON.parse(text) });
      response.writeHead(answer.status ?? 200, {
        "content-type": "application/x-amz-json-1.0",
        "x-amzn-requestid": `request-${calls.length}`,
      });
      response.end(answer.body && JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return { calls, endpoint: `http://127.0.0.1:${address.port}` };
}

export const testConfig = {
  region: "eu-central-1",
  credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "not-a-secret" },
} satisfies PCSClientConfig;

/** A client that ends with the test. */
export function testClient(config: PCSClientConfig): PCSClient {
  const client = new PCSClient({ ...testConfig, ...config });
  onTestFinished(() => client.destroy());
  return client;
}
