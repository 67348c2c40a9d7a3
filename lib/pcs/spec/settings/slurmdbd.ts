import { retention } from "./forms.ts";
import type { Parameter } from "./parameter.ts";

const purge = (name: string, what: string, example = "12months"): Parameter => ({
  name,
  kind: "text",
  form: retention,
  needsAccounting: true,
  help: `How long ${what} are kept; without it, as long as the cluster's accounting says.`,
  example,
});

/** slurmdbd.conf: the database behind accounting. */
export const slurmdbdParameters: readonly Parameter[] = [
  {
    name: "AllowNoDefAcct",
    kind: "boolean",
    needsAccounting: true,
    help: "Whether people may be registered without a default account.",
    example: "YES",
  },
  {
    name: "AllResourcesAbsolute",
    kind: "boolean",
    needsAccounting: true,
    help: "Whether shares of licenses are counts instead of percentages.",
    example: "YES",
  },
  {
    name: "CommitDelay",
    kind: "integer",
    unit: "seconds",
    needsAccounting: true,
    help: "Seconds that writes to the database are gathered before they are committed.",
    example: "1",
  },
  {
    name: "DefaultQOS",
    kind: "text",
    needsAccounting: true,
    help: "QOS that a new cluster's associations start with.",
    example: "normal",
  },
  {
    name: "MaxQueryTimeRange",
    kind: "time",
    needsAccounting: true,
    help: "Longest span of time that one question about the past may cover.",
    example: "60-0",
  },
  {
    name: "Parameters",
    kind: "choices",
    values: ["PreserveCaseUser", "PreserveCaseResource"],
    valuesSince: { PreserveCaseResource: "26.05" },
    needsAccounting: true,
    help: "Whether the names of people and resources keep their capital letters.",
    example: "PreserveCaseUser",
  },
  {
    name: "PrivateData",
    kind: "choices",
    values: [
      "accounts",
      "events",
      "jobs",
      "nodes",
      "partitions",
      "reservations",
      "usage",
      "users",
      "all",
    ],
    needsAccounting: true,
    help: "What people cannot see of each other in the accounting records.",
    example: "jobs,usage,users",
  },
  purge("PurgeEventAfter", "events of nodes and clusters", "1month"),
  purge("PurgeJobAfter", "records of jobs"),
  purge("PurgeResvAfter", "records of reservations", "1month"),
  purge("PurgeStepAfter", "records of job steps", "1month"),
  purge("PurgeSuspendAfter", "records of suspended jobs", "1month"),
  purge("PurgeTXNAfter", "records of changes to the database"),
  purge("PurgeUsageAfter", "summed-up use", "24months"),
  {
    name: "TrackWCKey",
    kind: "boolean",
    needsAccounting: true,
    help: "Whether use is summed up by workload characterisation key; set it in slurm.conf, too.",
    example: "YES",
  },
];
