import type { Parameter } from "./parameter.ts";

/** slurm.conf of a cluster: accounting, authentication, communication and metrics. */
export const accountingParameters: readonly Parameter[] = [
  {
    name: "AccountingStorageEnforce",
    kind: "choices",
    values: ["associations", "limits", "qos", "safe", "nosteps", "nojobs"],
    needsAccounting: true,
    help: "Which accounting rules a job must satisfy to be accepted and to start.",
    example: "associations,limits,safe",
  },
  {
    name: "AccountingStorageTRES",
    kind: "list",
    needsAccounting: true,
    help: "Resources to track for each job beyond CPU, memory, nodes and energy, such as GPUs or licenses.",
    example: "gres/gpu,license/ansys",
  },
  {
    name: "AccountingStoreFlags",
    kind: "choices",
    values: ["job_comment", "job_env", "job_extra", "job_script", "no_stdio"],
    needsAccounting: true,
    help: "Which extra facts about a job are written to its accounting record.",
    example: "job_comment,job_script",
  },
  {
    name: "AuthAltParameters",
    kind: "list",
    help: "Options of token authentication, such as the longest life of a token.",
    example: "max_token_lifespan=86400",
  },
  {
    name: "CliFilterParameters",
    kind: "list",
    since: "25.05",
    help: "Options of the command line filter, such as where its Lua script lies.",
    example: "cli_filter_lua_path=/etc/aws/pcs/scheduler/slurm/cli_filter.lua",
  },
  {
    name: "CliFilterPlugins",
    kind: "choice",
    values: ["cli_filter/lua"],
    since: "25.05",
    help: "Runs a Lua script of yours on what people pass to sbatch, salloc and srun.",
    example: "cli_filter/lua",
  },
  {
    name: "CommunicationParameters",
    kind: "list",
    help: "Options of the traffic between Slurm's daemons; enable_http opens the HTTP endpoint for metrics.",
    example: "enable_http",
  },
  {
    name: "MetricsType",
    kind: "choice",
    values: ["metrics/openmetrics"],
    since: "25.11",
    help: "Publishes figures about jobs, nodes and the scheduler on the controller's HTTP endpoint.",
    example: "metrics/openmetrics",
  },
  {
    name: "TrackWCKey",
    kind: "boolean",
    needsAccounting: true,
    help: "Whether jobs are accounted by workload characterisation key; set it in slurmdbd.conf, too.",
    example: "YES",
  },
];
