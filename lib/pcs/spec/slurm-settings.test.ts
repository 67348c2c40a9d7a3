import { describe, expect, it } from "vitest";
import { fieldPath } from "./field-path.ts";
import type { SettingsFile } from "./settings/files.ts";
import { customSettings, parameterOf, parametersOf, settingRefusals } from "./slurm-settings.ts";

const settings = (...pairs: [string, string][]) =>
  pairs.map(([parameterName, parameterValue]) => ({ parameterName, parameterValue }));

const problems = (file: SettingsFile, ...pairs: [string, string][]) =>
  (customSettings(file).safeParse(settings(...pairs)).error?.issues ?? []).map(
    ({ path, message }) => `${fieldPath(path)}: ${message}`,
  );

it("offers and explains the parameters of a file", () => {
  expect(parametersOf("slurm")).toHaveLength(51);
  expect(parametersOf("nodeGroup")[0]).toBe("CpuSpecList");
  expect(parameterOf("slurm", "minjobage")).toMatchObject({ name: "MinJobAge", minimum: 5 });
  expect(parameterOf("queue", "MinJobAge")).toBeUndefined();
});

describe("custom settings", () => {
  it("keep the spelling that was sent", () => {
    const sent = settings(["minJOBage", "300"], ["Prolog", "/a.sh"]);
    expect(customSettings("slurm").parse(sent)).toEqual(sent);
  });

  it.each<[SettingsFile, [string, string][], string]>([
    ["slurm", [["PriorityType", "priority/basic"]], "[0].parameterName: PCS does not let"],
    ["queue", [["Prolog", "/a.sh"]], "be set in a queue"],
    ["slurm", [["MinJobAge", "4"]], "[0].parameterValue: Enter a whole number of seconds, 5"],
    ["slurm", [["Prolog", "/a.sh\nSlurmUser=root"]], "[0].parameterValue: Enter one line"],
    ["slurm", [["AccountingStorageEnforce", "limits,all"]], "“all” is none of them"],
    ["nodeGroup", [["Parameters", "config_overrides"]], "Choose one of numa_node_as_socket"],
  ])("of %s refuse %j", (file, pairs, words) => {
    const [problem, ...others] = problems(file, ...pairs);
    expect(problem).toContain(words);
    expect(others).toEqual([]);
  });

  it("refuse a parameter that is set twice, whatever its spelling", () => {
    expect(problems("slurm", ["Prolog", "/a.sh"], ["PROLOG", "/b.sh"])).toEqual([
      "[1].parameterName: This parameter is set above already: give each parameter once.",
    ]);
  });
});

it.each<[SettingsFile, [string, string], string, string]>([
  ["slurm", ["CliFilterPlugins", "cli_filter/lua"], "24.11", "25.05"],
  ["slurm", ["clifilterparameters", "a=b"], "24.11", "25.05"],
  ["slurm", ["SelectTypeParameters", "CR_LLN,cr_socket"], "25.05", "25.11"],
  ["slurm", ["SelectTypeParameters", "CR_Socket_Memory"], "25.05", "25.11"],
  ["slurm", ["HealthCheckNodeState", "REBOOT_ONLY"], "25.11", "26.05"],
  ["slurm", ["MetricsType", "metrics/openmetrics"], "25.05", "25.11"],
  ["slurmdbd", ["Parameters", "PreserveCaseResource"], "25.11", "26.05"],
  ["nodeGroup", ["Sockets", "2"], "25.05", "25.11"],
  ["nodeGroup", ["Parameters", "numa_node_as_socket"], "25.05", "25.11"],
])("%s: %j is too new for %s and needs %s", (file, pair, version, floor) => {
  const [refusal] = settingRefusals(file, settings(pair), version);
  expect(refusal?.message).toContain(`needs Slurm ${floor} or newer`);
  expect(settingRefusals(file, settings(pair), floor)).toEqual([]);
});

it("takes values that every version knows", () => {
  const old = settings(["SelectTypeParameters", "CR_Core"], ["HealthCheckNodeState", "IDLE"]);
  expect(settingRefusals("slurm", old, "23.11")).toEqual([]);
});
