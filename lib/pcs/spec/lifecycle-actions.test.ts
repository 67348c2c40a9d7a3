import { describe, expect, it } from "vitest";
import { fieldPath } from "./field-path.ts";
import { nodeLifecycleActions, nodeLifecycleUpdate } from "./lifecycle-actions.ts";

const script = (change: object = {}) => ({
  name: "mount",
  scriptSource: { scriptLocation: "s3://my-bucket/mount.sh" },
  ...change,
});

const problems = (stages: unknown) =>
  (nodeLifecycleActions.safeParse({ stages }).error?.issues ?? []).map(({ path }) =>
    fieldPath(path),
  );

describe("lifecycle scripts", () => {
  it("run in both stages, with all that a script can say", () => {
    const actions = {
      stages: {
        nodeBootstrapped: [
          script({ onError: "CONTINUE", executionPolicy: "EVERY_BOOT", arguments: ["a", ""] }),
          script({ name: "join" }),
        ],
        nodeReady: [
          script({
            scriptSource: {
              scriptLocation: "https://example.org/a.sh",
              checksum: "0aF9".repeat(16),
            },
          }),
        ],
      },
      scriptCachingPolicy: "REFRESH_ON_REBOOT",
    };
    expect(nodeLifecycleActions.parse(actions)).toEqual(actions);
  });

  it.each([
    [{}, "stages"],
    [{ nodeReady: [] }, "stages.nodeReady"],
    [
      { nodeReady: Array.from({ length: 21 }, (_, n) => script({ name: `n${String(n)}` })) },
      "stages.nodeReady",
    ],
    [{ nodeReady: [script(), script()] }, "stages.nodeReady[1].name"],
    [{ nodeReady: [script({ name: "a/b" })] }, "stages.nodeReady[0].name"],
    [{ nodeReady: [script({ onError: "RETRY" })] }, "stages.nodeReady[0].onError"],
    [{ nodeReady: [script({ arguments: Array(21).fill("") })] }, "stages.nodeReady[0].arguments"],
    [
      { nodeReady: [script({ scriptSource: { scriptLocation: "http://example.org/a.sh" } })] },
      "stages.nodeReady[0].scriptSource.scriptLocation",
    ],
    [
      {
        nodeReady: [
          script({
            scriptSource: { scriptLocation: "https://example.org/a.sh", s3VersionId: "v1" },
          }),
        ],
      },
      "stages.nodeReady[0].scriptSource.s3VersionId",
    ],
  ])("refuses %j", (stages, path) => {
    expect(problems(stages)).toEqual([path]);
  });

  it("lets two stages use one name, and an update take all scripts away", () => {
    expect(problems({ nodeBootstrapped: [script()], nodeReady: [script()] })).toEqual([]);
    expect(nodeLifecycleUpdate.safeParse({ stages: {} }).success).toBe(true);
    expect(nodeLifecycleUpdate.safeParse({}).success).toBe(false);
  });
});
