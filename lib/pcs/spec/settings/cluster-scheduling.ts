import type { Parameter } from "./parameter.ts";

/** PreemptMode of a cluster and of a queue. */
export const preemptModes = ["OFF", "CANCEL", "GANG", "PRIORITY", "REQUEUE", "SUSPEND", "WITHIN"];

/** OverTimeLimit of a cluster and of a queue. */
export const overTimeLimit = {
  kind: "integer",
  maximum: 65_533,
  unit: "minutes",
  values: ["UNLIMITED"],
} as const;

/** slurm.conf of a cluster: what is scheduled where, and what gives way. */
export const schedulingParameters: readonly Parameter[] = [
  {
    name: "EnforcePartLimits",
    kind: "choice",
    values: ["ALL", "ANY", "NO", "YES"],
    help: "Whether a job that exceeds the limits of its queues is refused when it is submitted.",
    example: "ALL",
  },
  {
    name: "OverTimeLimit",
    ...overTimeLimit,
    help: "Minutes that a job may run beyond its time limit before it is ended.",
    example: "10",
  },
  {
    name: "PreemptExemptTime",
    kind: "time",
    help: "How long a job must have run before it can be preempted; -1 or 0 turns this off.",
    example: "00:30:00",
  },
  {
    name: "PreemptMode",
    kind: "choices",
    values: preemptModes,
    help: "What happens to a job that gives way to another one.",
    example: "REQUEUE",
  },
  {
    name: "PreemptParameters",
    kind: "list",
    help: "Options of preemption, such as which of several jobs gives way first.",
    example: "youngest_first",
  },
  {
    name: "PreemptType",
    kind: "choice",
    values: ["preempt/partition_prio", "preempt/qos", "preempt/none"],
    help: "Whether jobs give way by the priority tier of their queue or by their QOS.",
    example: "preempt/partition_prio",
  },
  {
    name: "SchedulerParameters",
    kind: "list",
    help: "Options of the scheduler, such as how far it looks ahead to fill gaps.",
    example: "bf_continue,bf_window=2880",
  },
  {
    name: "SelectTypeParameters",
    kind: "choices",
    values: [
      "CR_CPU",
      "CR_CPU_Memory",
      "CR_Core",
      "CR_Core_Memory",
      "CR_Socket",
      "CR_Socket_Memory",
      "CR_Memory",
      "CR_ONE_TASK_PER_CORE",
      "CR_CORE_DEFAULT_DIST_BLOCK",
      "CR_LLN",
      "CR_Pack_Nodes",
      "ENFORCE_BINDING_GRES",
      "LL_SHARED_GRES",
      "MULTIPLE_SHARING_GRES_PJ",
      "ONE_TASK_PER_SHARING_GRES",
    ],
    valuesSince: { CR_Socket: "25.11", CR_Socket_Memory: "25.11" },
    help: "Which parts of a node jobs are given: CPUs, cores or sockets, with or without memory. PCS uses CR_CPU.",
    example: "CR_CPU_Memory",
  },
];
