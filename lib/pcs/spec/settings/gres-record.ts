import { numberRanges } from "./forms.ts";
import type { Parameter } from "./parameter.ts";

/** The attributes in the order in which forms ask for them. */
export const gresAttributeNames = [
  "AutoDetect",
  "Name",
  "Type",
  "Count",
  "Cores",
  "Links",
  "Flags",
  "File",
  "MultipleFiles",
] as const;

/** Attributes of a gres.conf record: one device, or one set of equal devices, of a node group's nodes. */
export const gresAttributes: readonly Parameter[] = [
  {
    name: "AutoDetect",
    kind: "choice",
    values: ["full", "nrt", "nvidia", "nvml", "off", "oneapi", "rsmi"],
    since: "25.11",
    help: "Finds the GPUs when a node boots, with the library of their maker.",
    example: "nvml",
  },
  { name: "Name", kind: "text", help: "Name that jobs ask for.", example: "gpu" },
  { name: "Type", kind: "text", help: "Model that jobs can ask for.", example: "a100" },
  {
    name: "Count",
    kind: "text",
    form: { pattern: /^\d+[KMGTP]?$/i, words: "a whole number" },
    help: "How many there are on a node; K, M, G, T or P after the number multiply it.",
    example: "8",
  },
  {
    name: "Cores",
    kind: "text",
    form: numberRanges,
    help: "Cores that lie closest to the device.",
    example: "0-23",
  },
  {
    name: "Links",
    kind: "text",
    form: {
      pattern: /^-?\d+(,-?\d+)*$/,
      words: "how many links lead to each device, with -1 for itself",
    },
    help: "How well the device is connected to each device of the node.",
    example: "-1,16,16,16",
  },
  {
    name: "Flags",
    kind: "list",
    help: "Options of the record, such as CountOnly for a resource without a device.",
    example: "CountOnly",
  },
  {
    name: "File",
    kind: "path",
    help: "Device file, or several of them as one expression.",
    example: "/dev/nvidia[0-7]",
  },
  {
    name: "MultipleFiles",
    kind: "path",
    help: "Device files that make up one device together.",
    example: "/dev/nvidia0,/dev/nvidia-caps/nvidia-cap21",
  },
];
