import { numberRanges } from "./forms.ts";
import type { Parameter } from "./parameter.ts";

/** The node lines of slurm.conf: what a compute node group says about its nodes. */
export const nodeGroupParameters: readonly Parameter[] = [
  {
    name: "CpuSpecList",
    kind: "text",
    form: numberRanges,
    help: "Ids of CPUs that are kept for the system and not given to jobs.",
    example: "0,1",
  },
  {
    name: "Features",
    kind: "list",
    help: "Words that jobs can ask for with --constraint.",
    example: "gpu,nvme",
  },
  {
    name: "Gres",
    kind: "list",
    form: {
      pattern: /^[^\s:,=]+(:[^\s:,=]+)*(,[^\s:,=]+(:[^\s:,=]+)*)*$/,
      words: "resources as name:count or name:type:count, joined by commas",
    },
    help: "Generic resources that jobs can be given, each described by a gres.conf record, too.",
    example: "gpu:a100:8",
  },
  {
    name: "MemSpecLimit",
    kind: "memory",
    help: "Megabytes of memory that are kept for the system and not given to jobs.",
    example: "2048",
  },
  {
    name: "Parameters",
    kind: "choice",
    values: ["numa_node_as_socket", "l3cache_as_socket"],
    since: "25.11",
    help: "What Slurm takes for a socket: a NUMA node or an L3 cache, for which Sockets must be set.",
    example: "numa_node_as_socket",
  },
  {
    name: "RealMemory",
    kind: "memory",
    minimum: 1,
    help: "Megabytes of memory that each node has for jobs.",
    example: "126976",
  },
  {
    name: "Sockets",
    kind: "integer",
    minimum: 1,
    since: "25.11",
    help: "How many sockets Slurm divides a node into; the number of cores must be a multiple of it.",
    example: "2",
  },
  {
    name: "Weight",
    kind: "integer",
    help: "Jobs get the nodes with the lowest weight first.",
    example: "10",
  },
];
