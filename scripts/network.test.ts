import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { isLoopback as isLoopbackForConsole } from "#lib/loopback.ts";
import { freePort, httpUrl, isLoopback, portRefusal, probe } from "./network.mjs";

test("a busy port is named in a sentence", async () => {
  const port = await freePort("127.0.0.1");
  expect(await portRefusal("127.0.0.1", port)).toBeUndefined();

  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  expect(await portRefusal("127.0.0.1", port)).toBe(
    `Port ${port} on 127.0.0.1 is already in use: stop what listens there, or choose another port with --port.`,
  );
});

test("nobody's answer is no status", async () => {
  expect(await probe(httpUrl("127.0.0.1", await freePort("127.0.0.1")))).toBeUndefined();
});

test("an IPv6 address stands in brackets in a URL", () => {
  expect(httpUrl("::1", 3000)).toBe("http://[::1]:3000");
  expect(httpUrl("localhost", 3000)).toBe("http://localhost:3000");
});

test.each(["localhost", "127.0.0.1", "::1", "[::1]", "0.0.0.0", "::", "example.com", ""])(
  "the launcher and the console agree on whether “%s” is loopback",
  (host) => {
    expect(isLoopback(host)).toBe(isLoopbackForConsole(host));
  },
);
