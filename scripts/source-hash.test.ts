import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { sourceHash } from "./source-hash.mjs";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "source-hash-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, "lib/pcs"), { recursive: true });
  await writeFile(join(folder, "lib/pcs/names.ts"), "export const a = 1;");
});

describe("the hash of the sources", () => {
  test("is the same for the same sources", async () => {
    expect(await sourceHash(folder)).toBe(await sourceHash(folder));
  });

  test.each([
    ["a file changes", () => writeFile(join(folder, "lib/pcs/names.ts"), "export const a = 2;")],
    ["a file is added", () => writeFile(join(folder, "proxy.ts"), "")],
    ["a file is renamed", () => rename(join(folder, "lib/pcs/names.ts"), join(folder, "lib/x.ts"))],
    ["a file goes", () => rm(join(folder, "lib/pcs/names.ts"))],
    ["the lockfile changes", () => writeFile(join(folder, "package-lock.json"), "{}")],
  ])("changes when %s", async (_, change) => {
    const before = await sourceHash(folder);
    await change();
    expect(await sourceHash(folder)).not.toBe(before);
  });

  test.each(["lib/pcs/names.test.ts", "README.md", "sandbox.ts", "lib/node_modules"])(
    "does not depend on %s",
    async (path) => {
      const before = await sourceHash(folder);
      await writeFile(join(folder, path), "x");
      expect(await sourceHash(folder)).toBe(before);
    },
  );
});
