import type { Parameter } from "./parameter.ts";

const weight = (name: string, what: string, example = "1000"): Parameter => ({
  name,
  kind: "integer",
  help: `How much ${what} adds to the priority of a job.`,
  example,
});

/** slurm.conf of a cluster: which job comes first. */
export const priorityParameters: readonly Parameter[] = [
  {
    name: "FairShareDampeningFactor",
    kind: "integer",
    minimum: 1,
    help: "How strongly use beyond a fair share is damped; higher numbers tell heavy users further apart.",
    example: "5",
  },
  {
    name: "PriorityCalcPeriod",
    kind: "time",
    help: "Minutes between two calculations of past use.",
    example: "5",
  },
  {
    name: "PriorityDecayHalfLife",
    kind: "time",
    help: "Time after which past use counts half; 0 lets it count for good.",
    example: "14-0",
  },
  {
    name: "PriorityFavorSmall",
    kind: "boolean",
    help: "Whether small jobs come before large ones.",
    example: "YES",
  },
  {
    name: "PriorityFlags",
    kind: "choices",
    values: [
      "ACCRUE_ALWAYS",
      "CALCULATE_RUNNING",
      "DEPTH_OBLIVIOUS",
      "FAIR_TREE",
      "INCR_ONLY",
      "MAX_TRES",
      "MAX_TRES_GRES",
      "NO_FAIR_TREE",
      "NO_NORMAL_ALL",
      "NO_NORMAL_ASSOC",
      "NO_NORMAL_PART",
      "NO_NORMAL_QOS",
      "NO_NORMAL_TRES",
      "SMALL_RELATIVE_TO_TIME",
    ],
    valuesSince: { MAX_TRES_GRES: "25.05" },
    help: "Changes to how priorities are calculated.",
    example: "CALCULATE_RUNNING",
  },
  {
    name: "PriorityMaxAge",
    kind: "time",
    help: "Waiting time after which a job's age adds no more to its priority.",
    example: "7-0",
  },
  {
    name: "PriorityUsageResetPeriod",
    kind: "choice",
    values: ["NONE", "NOW", "DAILY", "WEEKLY", "MONTHLY", "QUARTERLY", "YEARLY"],
    help: "How often past use is set back to zero.",
    example: "QUARTERLY",
  },
  { ...weight("PriorityWeightAge", "waiting time"), needsAccounting: true },
  weight("PriorityWeightAssoc", "the priority of its association"),
  {
    ...weight("PriorityWeightFairshare", "the unused part of a fair share", "10000"),
    needsAccounting: true,
  },
  weight("PriorityWeightJobSize", "its size"),
  weight("PriorityWeightPartition", "the priority factor of its queue"),
  weight("PriorityWeightQOS", "the priority of its QOS"),
  {
    name: "PriorityWeightTRES",
    kind: "list",
    help: "How much each kind of resource that a job asks for adds to its priority.",
    example: "CPU=1000,Mem=2000,GRES/gpu=3000",
  },
];
