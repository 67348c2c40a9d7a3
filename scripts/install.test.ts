import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { isInstalled } from "./install.mjs";
import { root } from "./root.mjs";

const zod = { version: "4.0.0", integrity: "sha512-a" };
const darwin = { version: "1.0.0", optional: true, os: ["darwin"] };
const dependencies = { zod: "4.0.0" };

let folder: string;

const write = (path: string, value: unknown) =>
  writeFile(join(folder, path), JSON.stringify(value));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "install-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, "node_modules"));
  await write("package.json", { dependencies });
  await write("package-lock.json", {
    packages: { "": { dependencies }, "node_modules/zod": zod, "node_modules/darwin": darwin },
  });
  await write("node_modules/.package-lock.json", { packages: { "node_modules/zod": zod } });
});

describe("an install", () => {
  test("is complete without the packages of other systems", async () => {
    expect(await isInstalled(folder)).toBe(true);
  });

  test.each([
    ["was never made", () => rm(join(folder, "node_modules"), { recursive: true })],
    ["was interrupted", () => rm(join(folder, "node_modules/.package-lock.json"))],
    ["lacks a package", () => write("node_modules/.package-lock.json", { packages: {} })],
    [
      "has another version of a package",
      () =>
        write("node_modules/.package-lock.json", {
          packages: { "node_modules/zod": { ...zod, version: "4.0.1" } },
        }),
    ],
    ["is older than package.json", () => write("package.json", { dependencies: { zod: "5.0.0" } })],
  ])("is made again when it %s", async (_, change) => {
    await change();
    expect(await isInstalled(folder)).toBe(false);
  });

  test("is recognised in this repository", async () => {
    expect(await isInstalled(root)).toBe(true);
  });
});
