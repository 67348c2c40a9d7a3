import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { dataPaths, prepareDataDir, writeSandboxKeys } from "./data-dir.mjs";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "data-dir-"));
  onTestFinished(() => rm(folder, { recursive: true }));
});

const mode = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

test("a new data folder is for its owner alone", async () => {
  const dataDir = join(folder, "a/b");
  await prepareDataDir(dataDir);
  await prepareDataDir(dataDir);
  expect(await mode(dataDir)).toBe("700");
  expect(await mode(dataPaths(dataDir).sandbox)).toBe("700");
});

test("a data folder that cannot be written is refused in a sentence", async () => {
  await writeFile(join(folder, "file"), "");
  const below = join(folder, "file/data");
  await expect(prepareDataDir(below)).rejects.toThrow(
    `The data folder ${below} cannot be written (ENOTDIR): choose another with --data-dir.`,
  );
  await expect(prepareDataDir(join(folder, "file"))).rejects.toThrow("cannot be written (ENOTDIR)");
  await expect(prepareDataDir("/proc/pcs-console")).rejects.toThrow("cannot be written (ENOENT)");
});

test("the sandbox's keys are for their owner alone, and are replaced", async () => {
  const address = {
    endpoint: "http://127.0.0.1:1",
    region: "us-east-1",
    accountId: "111122223333",
    accessKeyId: "key",
    secretAccessKey: "secret",
  };
  const path = dataPaths(folder).sandboxKeys;
  await writeFile(path, "old", { mode: 0o644 });
  await writeSandboxKeys(folder, address);
  expect(await mode(path)).toBe("600");
  expect(JSON.parse(await readFile(path, "utf8"))).toEqual({ ready: true, ...address });
});
