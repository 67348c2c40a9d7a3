import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { probe } from "./network.mjs";
import { startSandbox } from "./stack.mjs";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "stack-"));
  onTestFinished(() => rm(folder, { recursive: true }));
});

/** Starts a program of a test's own in the place of the sandbox. */
async function startBroken(source: string) {
  const program = join(folder, "broken.mjs");
  await writeFile(program, source);
  return startSandbox({ program, dataDir: folder, timeoutMs: 700 });
}

describe("a sandbox", () => {
  test("takes the place of one that was stopped", async () => {
    const first = await startSandbox({ dataDir: folder });
    expect(await probe(first.endpoint)).toBeDefined();
    await first.stop();
    expect(await probe(first.endpoint)).toBeUndefined();

    const second = await startSandbox({ dataDir: folder, port: first.port });
    onTestFinished(() => second.stop());
    expect(second.address).toEqual(first.address);
    expect(await probe(second.endpoint)).toBeDefined();
  });

  test("that never gets ready is stopped and told of with its last lines", async () => {
    const started = startBroken(`console.error("waiting for Godot"); setInterval(() => {}, 1000);`);
    await expect(started).rejects.toThrow(
      "The sandbox was not ready within 0.7 seconds. Its last lines:\n  waiting for Godot",
    );
  });

  test("that ends at once is told of with its last lines", async () => {
    const started = startBroken(`console.error("the folder is in use"); process.exit(4);`);
    await expect(started).rejects.toThrow(
      "The sandbox ended with code 4 before it was ready. Its last lines:\n  the folder is in use",
    );
  });
});
