import { overTimeLimit, preemptModes } from "./cluster-scheduling.ts";
import type { Parameter } from "./parameter.ts";

const people = (name: string, help: string, example: string): Parameter => ({
  name,
  kind: "list",
  help,
  example,
});

/** The partition lines of slurm.conf: what a queue says about its jobs. */
export const queueParameters: readonly Parameter[] = [
  people("AllowAccounts", "Accounts whose jobs the queue takes.", "physics,chemistry"),
  people(
    "AllowQoS",
    "QOS whose jobs the queue takes; each must exist in accounting.",
    "high,normal",
  ),
  {
    name: "Default",
    kind: "boolean",
    help: "Whether jobs that name no queue go here.",
    example: "YES",
  },
  {
    name: "DefaultTime",
    kind: "time",
    help: "Time limit of jobs that set none.",
    example: "01:00:00",
  },
  people("DenyAccounts", "Accounts whose jobs the queue does not take.", "guests"),
  people(
    "DenyQoS",
    "QOS whose jobs the queue does not take; each must exist in accounting.",
    "low",
  ),
  {
    name: "ExclusiveUser",
    kind: "boolean",
    help: "Whether a node runs the jobs of one person at a time only.",
    example: "YES",
  },
  {
    name: "GraceTime",
    kind: "integer",
    unit: "seconds",
    help: "Seconds that a job still has when another one preempts it.",
    example: "120",
  },
  {
    name: "MaxTime",
    kind: "time",
    help: "Longest time limit that a job may have.",
    example: "2-00:00:00",
  },
  {
    name: "OverSubscribe",
    kind: "text",
    form: {
      pattern: /^(EXCLUSIVE|NO|(YES|FORCE)(:\d+)?)$/i,
      words: "EXCLUSIVE, FORCE, YES or NO, FORCE and YES with the number of jobs if you like",
    },
    help: "Whether jobs share what they are given, or have whole nodes to themselves.",
    example: "FORCE:2",
  },
  {
    name: "OverTimeLimit",
    ...overTimeLimit,
    help: "Minutes that a job of this queue may run beyond its time limit before it is ended.",
    example: "10",
  },
  {
    name: "PowerDownOnIdle",
    kind: "boolean",
    help: "Whether a node is given up as soon as its jobs have ended, without the idle time.",
    example: "YES",
  },
  {
    name: "PreemptMode",
    kind: "choices",
    values: preemptModes,
    help: "What happens to a job of this queue that gives way to another one.",
    example: "REQUEUE",
  },
  {
    name: "PriorityJobFactor",
    kind: "integer",
    maximum: 65_533,
    help: "How much the queue adds to the priority of its jobs.",
    example: "10",
  },
  {
    name: "PriorityTier",
    kind: "integer",
    maximum: 65_533,
    help: "Jobs of queues with a higher tier are scheduled first and can preempt those of lower ones.",
    example: "10",
  },
  {
    name: "QOS",
    kind: "text",
    help: "QOS whose limits the queue takes over; it must exist in accounting.",
    example: "normal",
  },
  {
    name: "TRESBillingWeights",
    kind: "list",
    help: "What each kind of resource costs in units of billing.",
    example: "CPU=1.0,Mem=0.25G,GRES/gpu=2.0",
  },
];
