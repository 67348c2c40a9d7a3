import { expect, it, vi } from "vitest";

it("tells whoever sends too many requests, from whichever bundle of Next they are counted", async () => {
  globalThis.pcsConsole = undefined;
  const { countRequest } = await import("./rate-limit.ts");
  for (let count = 0; count < 60; count += 1)
    expect((await countRequest("sign-ins", "10.0.0.1")).ok).toBe(true);
  // Another bundle has modules of its own.
  vi.resetModules();
  const other = await import("./rate-limit.ts");
  expect(await other.countRequest("sign-ins", "10.0.0.1")).toMatchObject({
    ok: false,
    error: { kind: "throttled" },
  });
});
