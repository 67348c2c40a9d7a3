import type { Parameter } from "./parameter.ts";

const constrain = (name: string, what: string): Parameter => ({
  name,
  kind: "boolean",
  help: `Whether jobs are held to ${what}.`,
  example: "yes",
});

const percent = (name: string, help: string, example: string): Parameter => ({
  name,
  kind: "number",
  unit: "percent",
  help,
  example,
});

/** cgroup.conf: how jobs are confined on the nodes. */
export const cgroupParameters: readonly Parameter[] = [
  percent("AllowedRAMSpace", "Percent of the memory it was given that a job may use.", "100"),
  percent(
    "AllowedSwapSpace",
    "Percent of the memory it was given that a job may use as swap besides.",
    "0",
  ),
  constrain("ConstrainCores", "the cores they were given"),
  constrain("ConstrainDevices", "the devices they were given, such as GPUs"),
  constrain("ConstrainRAMSpace", "the memory they were given"),
  constrain("ConstrainSwapSpace", "the swap they were given"),
  {
    name: "IgnoreSystemd",
    kind: "boolean",
    help: "Whether Slurm makes its cgroups itself instead of asking systemd.",
    example: "no",
  },
  percent("MaxRAMPercent", "Percent of a node's memory that all jobs together may use.", "98"),
  percent("MaxSwapPercent", "Percent of a node's memory that a job may use as swap.", "10"),
  {
    name: "MinRAMSpace",
    kind: "memory",
    help: "Megabytes that every job may use, however little it was given.",
    example: "30",
  },
  {
    name: "SignalChildrenProcesses",
    kind: "boolean",
    help: "Whether signals reach all processes of a step instead of the parents alone.",
    example: "yes",
  },
];
