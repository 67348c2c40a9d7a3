import {
  amd,
  bareMetal,
  coreOnly,
  type Family,
  graviton,
  intel,
  size,
} from "#sandbox/seed/instance-facts.ts";

const hpc = { ...coreOnly, zones: "b", usageClasses: ["on-demand"] } as const;
const general: Family[] = [
  {
    name: "t3",
    ...intel,
    sizes: { medium: size(2, 4, "Up to 5 Gigabit"), xlarge: size(4, 16, "Up to 5 Gigabit") },
  },
  {
    name: "m6i",
    ...intel,
    sizes: { large: size(2, 8, "Up to 12.5 Gigabit"), "32xlarge": size(128, 512, "50 Gigabit", 1) },
  },
  {
    name: "m7i",
    ...intel,
    sizes: {
      xlarge: size(4, 16, "Up to 12.5 Gigabit"),
      "48xlarge": size(192, 768, "50 Gigabit", 1),
    },
  },
  { name: "m7g", ...graviton, sizes: { "16xlarge": size(64, 256, "30 Gigabit", 1) } },
  { name: "r7i", ...intel, sizes: { "48xlarge": size(192, 1536, "50 Gigabit", 1) } },
  { name: "r7g", ...graviton, sizes: { "16xlarge": size(64, 512, "30 Gigabit", 1) } },
  {
    name: "x2idn",
    ...intel,
    zones: "ab",
    sizes: { "32xlarge": size(128, 2048, "100 Gigabit", 1, { storageGB: 3800 }) },
  },
];

const compute: Family[] = [
  {
    name: "c5n",
    ...intel,
    sizes: {
      "18xlarge": size(72, 192, "100 Gigabit", 1),
      metal: size(72, 192, "100 Gigabit", 1, bareMetal),
    },
  },
  {
    name: "c6i",
    ...intel,
    sizes: {
      large: size(2, 4, "Up to 12.5 Gigabit"),
      "8xlarge": size(32, 64, "12.5 Gigabit"),
      "32xlarge": size(128, 256, "50 Gigabit", 1),
    },
  },
  {
    name: "c6in",
    ...intel,
    zones: "ab",
    sizes: { "32xlarge": size(128, 256, "200 Gigabit", 2) },
  },
  {
    name: "c7i",
    ...intel,
    sizes: {
      large: size(2, 4, "Up to 12.5 Gigabit"),
      "24xlarge": size(96, 192, "37.5 Gigabit"),
      "48xlarge": size(192, 384, "50 Gigabit", 1),
      "metal-48xl": size(192, 384, "50 Gigabit", 1, bareMetal),
    },
  },
  {
    name: "c7a",
    ...amd,
    ...coreOnly,
    sizes: {
      "4xlarge": size(16, 32, "Up to 12.5 Gigabit"),
      "48xlarge": size(192, 384, "50 Gigabit", 1),
    },
  },
  {
    name: "c7g",
    ...graviton,
    sizes: { large: size(2, 4, "Up to 12.5 Gigabit"), "16xlarge": size(64, 128, "30 Gigabit", 1) },
  },
  {
    name: "c7gn",
    ...graviton,
    zones: "ac",
    sizes: { "16xlarge": size(64, 128, "200 Gigabit", 1) },
  },
  {
    name: "c8g",
    ...graviton,
    zones: "ab",
    sizes: {
      "24xlarge": size(96, 192, "40 Gigabit", 1),
      "48xlarge": size(192, 384, "50 Gigabit", 1),
    },
  },
];

const highPerformance: Family[] = [
  { name: "hpc6a", ...amd, ...hpc, sizes: { "48xlarge": size(96, 384, "100 Gigabit", 1) } },
  {
    name: "hpc6id",
    ...intel,
    ...hpc,
    sizes: { "32xlarge": size(64, 1024, "200 Gigabit", 2, { storageGB: 15_200 }) },
  },
  {
    name: "hpc7a",
    ...amd,
    ...hpc,
    sizes: {
      "12xlarge": size(24, 768, "300 Gigabit", 2),
      "24xlarge": size(48, 768, "300 Gigabit", 2),
      "48xlarge": size(96, 768, "300 Gigabit", 2),
      "96xlarge": size(192, 768, "300 Gigabit", 2),
    },
  },
  {
    name: "hpc7g",
    ...graviton,
    ...hpc,
    sizes: {
      "4xlarge": size(16, 128, "200 Gigabit", 1),
      "8xlarge": size(32, 128, "200 Gigabit", 1),
      "16xlarge": size(64, 128, "200 Gigabit", 1),
    },
  },
];

/** EC2's own figures for the families without accelerators that people run HPC on. */
export const cpuFamilies: readonly Family[] = [...general, ...compute, ...highPerformance];
