import { cgroupParameters } from "./cgroup.ts";
import { accountingParameters } from "./cluster-accounting.ts";
import { jobParameters } from "./cluster-jobs.ts";
import { priorityParameters } from "./cluster-priority.ts";
import { schedulingParameters } from "./cluster-scheduling.ts";
import { nodeGroupParameters } from "./node-group.ts";
import type { Parameter } from "./parameter.ts";
import { queueParameters } from "./queue.ts";
import { slurmdbdParameters } from "./slurmdbd.ts";

const byName = (one: Parameter, other: Parameter) => one.name.localeCompare(other.name, "en");

type FileOfSlurm = {
  /** Where its settings go, in the middle of a sentence. */
  place: string;
  /** In the order of the alphabet. */
  parameters: readonly Parameter[];
};

/**
 * The parameters that PCS lets people set, by the file, or the lines of slurm.conf, they end in.
 * Everything else is refused with a ValidationException (user guide, "Configuring custom Slurm
 * settings").
 */
export const settingsFiles = {
  slurm: {
    place: "slurm.conf here",
    parameters: [
      ...accountingParameters,
      ...jobParameters,
      ...priorityParameters,
      ...schedulingParameters,
    ].toSorted(byName),
  },
  slurmdbd: { place: "slurmdbd.conf here", parameters: slurmdbdParameters },
  cgroup: { place: "cgroup.conf here", parameters: cgroupParameters },
  nodeGroup: { place: "a compute node group", parameters: nodeGroupParameters },
  queue: { place: "a queue", parameters: queueParameters },
} as const satisfies Record<string, FileOfSlurm>;

export type SettingsFile = keyof typeof settingsFiles;
