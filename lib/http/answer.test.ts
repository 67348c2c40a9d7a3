import { describe, expect, it } from "vitest";
import { failed, ok } from "#lib/result.ts";
import { answer } from "./answer.ts";

const reading = (value: object) => ok({ value, readAt: 5 });

const request = (etag?: string) =>
  new Request("http://127.0.0.1/api", { headers: etag ? { "if-none-match": etag } : {} });

describe("answer", () => {
  it("answers 304 without a body when the browser has the value already", async () => {
    const first = answer(request(), reading([1, 2]));
    expect(await first.json()).toEqual([1, 2]);
    const again = answer(request(first.headers.get("etag") ?? ""), reading([1, 2]));
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(answer(request(first.headers.get("etag") ?? ""), reading([1])).status).toBe(200);
  });

  it("tells the age and the cause of staleness beside an unchanged value", () => {
    const etag = answer(request(), reading([1])).headers.get("etag") ?? "";
    const failure = { kind: "unreachable", message: "AWS schläft" } as const;
    const stale = answer(request(etag), ok({ value: [1], readAt: 9, failure }));
    expect(stale.status).toBe(304);
    expect(stale.headers.get("x-read-at")).toBe("9");
    expect(JSON.parse(decodeURIComponent(stale.headers.get("x-failure") ?? ""))).toEqual(failure);
  });

  it("says when a throttled read may be repeated, and lets no cache keep a failure", () => {
    const response = answer(
      request(),
      failed({ kind: "throttled", message: "Slow down", retryAfterSeconds: 7 }),
    );
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("7");
    expect(response.headers.get("cache-control")).toBe("no-store");
  });
});
