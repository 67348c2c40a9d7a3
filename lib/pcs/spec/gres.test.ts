import { describe, expect, it } from "vitest";
import { fieldPath } from "./field-path.ts";
import { gresCustomSettings } from "./gres.ts";
import { fileCount, gresItems, gresNumber } from "./gres-count.ts";
import { gresRefusals } from "./gres-match.ts";
import type { GresRecord } from "./gres-record.ts";

const problems = (records: GresRecord[]) =>
  (gresCustomSettings.safeParse(records).error?.issues ?? []).map(
    ({ path, message }) => `${fieldPath(path)} ${message}`,
  );

const gpus = { Name: "gpu", Type: "a100", File: "/dev/nvidia[0-7]" };

describe("gres.conf records", () => {
  it.each([
    [[gpus]],
    [[{ AutoDetect: "nvml" }]],
    [[{ autodetect: "NVML" }]],
    [[{ Name: "gpu", AutoDetect: "full" }]],
    [[{ Name: "gpu", AutoDetect: "off", MultipleFiles: "/dev/nvidia0,/dev/nvidia1" }]],
    [[gpus, { Name: "shard", Count: "32" }]],
    [[{ Name: "bandwidth", Count: "4G", Flags: "CountOnly" }]],
    [[{ ...gpus, Cores: "0-3,8", Links: "-1,16,16,16", Count: "8" }]],
    [[]],
  ])("accepts %j", (records: GresRecord[]) => {
    expect(problems(records)).toEqual([]);
  });

  it.each<[GresRecord[], string]>([
    [[{ Type: "a100", File: "/dev/nvidia0" }], "[0] Give the record a Name"],
    [[{ AutoDetect: "off" }], "[0] Give the record a Name"],
    [[{ Name: "gpu" }], "[0] A GPU record needs File"],
    [[{ Name: "GPU", AutoDetect: "off" }], "[0] A GPU record needs File"],
    [[gpus, { AutoDetect: "nvml" }], "[1] A compute node group has one GPU record"],
    [[gpus, gpus], "[1] A compute node group has one GPU record"],
    [[{ ...gpus, NodeName: "a" }], "[0].NodeName Leave NodeName out"],
    [[{ ...gpus, Speed: "9" }], "[0].Speed “Speed” is no attribute"],
    [[{ ...gpus, type: "h100" }], "[0].type This attribute is given already"],
    [[{ ...gpus, Count: "many" }], "[0].Count Enter a whole number"],
    [[{ AutoDetect: "magic" }], "[0].AutoDetect Choose one of full"],
    [[{ ...gpus, Type: " " }], "[0].Type Enter a value."],
  ])("refuses %j", (records, words) => {
    const [problem, ...others] = problems(records);
    expect(problem).toContain(words);
    expect(others).toEqual([]);
  });
});

it("counts as Slurm does", () => {
  expect(["8", "4K", "2g", "x", ""].map(gresNumber)).toEqual([
    8,
    4096,
    2 * 1024 ** 3,
    undefined,
    undefined,
  ]);
  expect(
    ["/dev/nvidia0", "/dev/nvidia[0-3,7]", "/dev/a[0-1],/dev/b", "/dev/x[0-1]y[0-2]"].map(
      fileCount,
    ),
  ).toEqual([1, 5, 3, 6]);
  expect(gresItems("gpu:a100:8, shard:32,bandwidth:lustre:no_consume:4G,fpga")).toEqual([
    { name: "gpu", type: "a100", count: 8 },
    { name: "shard", count: 32 },
    { name: "bandwidth", type: "lustre", count: 4 * 1024 ** 3 },
    { name: "fpga", count: 1 },
  ]);
});

describe("the Gres setting against the records", () => {
  const refusals = (gres: string, gresCustomSettings: GresRecord[]) =>
    gresRefusals({
      slurmCustomSettings: [
        { parameterName: "Weight", parameterValue: "1" },
        { parameterName: "gres", parameterValue: gres },
      ],
      gresCustomSettings,
    });

  it.each<[string, GresRecord[]]>([
    ["gpu:a100:8", [gpus]],
    ["gpu:8", [gpus]],
    ["gpu:0", [gpus]],
    ["gpu:A100:8", [gpus]],
    ["gpu:h100:4", [{ Name: "gpu", File: "/dev/nvidia[0-3]" }]],
    ["gpu:3g.20gb:8,gpu:2g.10gb:8", [{ AutoDetect: "nvml" }]],
    ["gpu:a100:8,shard:99", [gpus, { Name: "shard", Count: "32" }]],
    ["gpu:4", [{ Name: "gpu", Count: "4", File: "/dev/nvidia[0-1]" }]],
    ["bandwidth:4G", [{ Name: "bandwidth", Count: "4G" }]],
    ["tape:2", [{ Name: "tape" }, { Name: "tape", File: "/dev/st1" }]],
  ])("Gres=%s agrees with %j", (gres, records) => {
    expect(refusals(gres, records)).toEqual([]);
  });

  it.each<[string, GresRecord[], string]>([
    ["gpu:0", [], "“gpu” needs a record"],
    ["tape:1", [gpus], "“tape” needs a record"],
    ["gpu:9", [gpus], "declare 8: ask for as many or fewer, not 9"],
    ["gpu:a100:5,gpu:a100:5", [gpus], "declare 8"],
    ["gpu:h100:8", [gpus], "is of type “a100”: use that type here, not “h100”"],
    ["bandwidth:5G", [{ Name: "bandwidth", Count: "4G" }], "declare"],
    ["tape:2", [{ Name: "tape" }], "declare 1"],
  ])("Gres=%s does not agree with %j", (gres, records, words) => {
    const [refusal, ...others] = refusals(gres, records);
    expect(refusal?.message).toContain(words);
    expect(fieldPath(refusal?.path ?? [])).toBe(
      "slurmConfiguration.slurmCustomSettings[1].parameterValue",
    );
    expect(others).toEqual([]);
  });

  it("says nothing about records that nobody can ask for", () => {
    expect(gresRefusals({ gresCustomSettings: [gpus] })).toEqual([]);
    expect(gresRefusals({})).toEqual([]);
  });
});

it("reads hostile values in linear time, which the test's time limit would tell", () => {
  const long = 200_000;
  expect([",", "[", "a["].map((part) => fileCount(part.repeat(long)))).toEqual([0, 1, 1]);
  const names = Array.from({ length: 50_000 }, (_, index) => String(index));
  const record: GresRecord = Object.fromEntries(names.map((name) => [`x${name}`, ""]));
  expect(problems([record])).toHaveLength(50_001);
  expect(
    gresRefusals({
      slurmCustomSettings: [{ parameterName: "Gres", parameterValue: names.join() }],
      gresCustomSettings: names.slice(0, 10_000).map((Name) => ({ Name })),
    }),
  ).toHaveLength(40_000);
});
