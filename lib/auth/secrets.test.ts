import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

let folder: string;
const newer = "n".repeat(43);
const older = "o".repeat(43);

/** What the module does in a process that starts with these settings. */
async function started(settings: Record<string, string>) {
  vi.resetModules();
  const all = { AUTH_MODE: "none", CONSOLE_LISTEN: "127.0.0.1", PUBLIC_URL: "http://127.0.0.1:1" };
  for (const [name, value] of Object.entries({ ...all, DATA_DIR: folder, ...settings }))
    vi.stubEnv(name, value);
  return import("./secrets.ts");
}

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "pcs-console-")), "data");
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(join(folder, ".."), { recursive: true });
});

it("makes a secret once, which nobody else on the machine reads", async () => {
  const first = (await started({})).newestKey("audit");
  const again = (await started({})).newestKey("audit");
  expect(again).toEqual(first);
  expect(first.bytes).toHaveLength(32);
  expect(statSync(join(folder, "secrets")).mode & 0o777).toBe(0o600);
});

it("derives another key for each purpose", async () => {
  const { newestKey } = await started({ CONSOLE_SECRETS: newer });
  const made = (["audit", "tokens", "attempts", "actions"] as const).map(newestKey);
  expect(new Set(made.map(({ bytes }) => bytes.toString("hex"))).size).toBe(4);
  expect(new Set(made.map(({ id }) => id)).size).toBe(4);
});

it("keeps the older keys after a rotation", async () => {
  const before = (await started({ CONSOLE_SECRETS: older })).newestKey("tokens");
  const { keysFor, newestKey } = await started({ CONSOLE_SECRETS: `${newer}, ${older}` });
  expect(newestKey("tokens")).not.toEqual(before);
  expect(keysFor("tokens")[1]).toEqual(before);
});
