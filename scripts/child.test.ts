import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { describeExit, startChild } from "./child.mjs";
import { root } from "./root.mjs";

const start = (script: string, args: string[] = []) =>
  startChild({
    file: process.execPath,
    args: [...args, "--input-type=module", "--eval", script],
    cwd: root,
    env: process.env,
  });

const until = async (condition: () => boolean) => {
  const deadline = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error("It never came true");
    await sleep(20);
  }
};

const alive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe("a child", () => {
  test("is stopped by a request, and leaves its last lines", async () => {
    const child = start(
      `process.on("SIGTERM", () => { console.error("bye"); process.exit(3); });
       console.log("hello"); setInterval(() => {}, 1000);`,
    );
    await until(() => child.logs().includes("hello"));
    await child.stop();
    expect(child.logs()).toEqual(["hello", "bye"]);
    expect(describeExit(await child.exited)).toBe("ended with code 3");
    await child.stop();
  });

  test("is killed when it does not listen", async () => {
    const child = start(
      `process.on("SIGTERM", () => {}); console.log("hello"); setInterval(() => {}, 1000);`,
    );
    await until(() => child.logs().includes("hello"));
    await child.stop();
    expect(describeExit(await child.exited)).toBe("was killed by SIGKILL");
  });

  test("that cannot be started has ended", async () => {
    const child = startChild({ file: "/nowhere", args: [], cwd: root, env: process.env });
    await child.exited;
    expect(child.running()).toBe(false);
    expect(child.logs().join()).toContain("ENOENT");
  });

  test("ends with its parent, even when that is killed", async () => {
    const parent = start(
      `import { startChild } from "./scripts/child.mjs";
       const args = ["--import", "./scripts/tether.mjs", "--eval", "setInterval(() => {}, 1000)"];
       const child = startChild({ file: process.execPath, args, cwd: ".", env: process.env });
       console.log(child.pid);`,
    );
    await until(() => parent.logs().length > 0);
    const pid = Number(parent.logs()[0]);
    expect(alive(pid)).toBe(true);
    if (parent.pid !== undefined) process.kill(parent.pid, "SIGKILL");
    await until(() => !alive(pid));
  });
});
