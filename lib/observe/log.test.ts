import { expect, it } from "vitest";
import { z } from "zod";
import { createLog } from "./log.ts";
import { enterScope } from "./scope.ts";

const line = z.record(z.string(), z.unknown());

function collected(level = "info") {
  const lines: string[] = [];
  const log = createLog(level, (text) => lines.push(text));
  return { log, lines, last: () => line.parse(JSON.parse(lines.at(-1) ?? "{}")) };
}

it("writes one line of JSON, which tells its level in a word and that it is no audit event", () => {
  const { log, lines, last } = collected();
  log.info({ a: 1 }, "Hello\nworld");
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^[^\n]+\n$/);
  expect(last()).toMatchObject({ type: "log", level: "info", a: 1, msg: "Hello\nworld" });
  expect(last().time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
});

it("writes nothing below its level", () => {
  const { log, lines } = collected("warn");
  log.info("nothing");
  expect(lines).toEqual([]);
});

it("hides secrets, wherever they stand", () => {
  const { log, lines } = collected();
  log.info({
    authorization: "Bearer hidden-1",
    headers: { cookie: "session=hidden-2", "set-cookie": ["a=hidden-3"], accept: "shown" },
    answer: { body: { access_token: "hidden-4", id_token: "hidden-5", password: "hidden-6" } },
    credentials: { secretAccessKey: "hidden-7", sessionToken: "hidden-8" },
  });
  expect(lines.join("")).not.toMatch(/hidden/);
  expect(lines.join("")).toMatch(/shown/);
});

it("keeps what an error is, with its code", () => {
  const { log, last } = collected();
  log.error({ err: Object.assign(new Error("no way"), { code: "ECONNREFUSED" }) }, "It failed");
  expect(last().err).toMatchObject({ message: "no way", code: "ECONNREFUSED" });
});

it("names the request that a line is about, through everything that waits", async () => {
  const { log, lines } = collected();
  const request = async (requestId: string) => {
    enterScope({ requestId });
    await new Promise((resolve) => setTimeout(resolve, 5));
    log.info({ asked: requestId }, "later");
  };
  await Promise.all([request("request-1"), request("request-2")]);
  const seen = lines.map((text) => line.parse(JSON.parse(text)));
  expect(seen.map(({ asked, requestId }) => [asked, requestId])).toEqual([
    ["request-1", "request-1"],
    ["request-2", "request-2"],
  ]);
});
