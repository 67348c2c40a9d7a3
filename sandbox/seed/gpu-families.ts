import { amd, bareMetal, type Family, intel, size } from "#sandbox/seed/instance-facts.ts";

const withBlocks = { usageClasses: ["on-demand", "spot", "capacity-block"] } as const;

const gpu = (name: string, count: number, memoryMiB: number) => ({
  gpu: { name, count, memoryMiB },
});
const trainium = (count: number) => ({
  neuron: { name: "Trainium", count, memoryMiB: 32_768, coresPerDevice: 2, coreVersion: 2 },
});
/** EC2's own figures for the families with GPUs or Trainium. */
export const gpuFamilies: readonly Family[] = [
  {
    name: "g4dn",
    ...intel,
    sizes: {
      xlarge: size(4, 16, "Up to 25 Gigabit", 0, { storageGB: 125, ...gpu("T4", 1, 16_384) }),
      "12xlarge": size(48, 192, "50 Gigabit", 1, { storageGB: 900, ...gpu("T4", 4, 16_384) }),
      metal: size(96, 384, "100 Gigabit", 1, {
        storageGB: 1800,
        ...bareMetal,
        ...gpu("T4", 8, 16_384),
      }),
    },
  },
  {
    name: "g5",
    ...amd,
    zones: "ab",
    sizes: {
      xlarge: size(4, 16, "Up to 10 Gigabit", 0, { storageGB: 250, ...gpu("A10G", 1, 24_576) }),
      "48xlarge": size(192, 768, "100 Gigabit", 1, { storageGB: 7600, ...gpu("A10G", 8, 24_576) }),
    },
  },
  {
    name: "g6",
    ...amd,
    zones: "ab",
    sizes: {
      xlarge: size(4, 16, "Up to 10 Gigabit", 0, { storageGB: 250, ...gpu("L4", 1, 22_888) }),
      "48xlarge": size(192, 768, "100 Gigabit", 1, { storageGB: 7520, ...gpu("L4", 8, 22_888) }),
    },
  },
  {
    name: "g6e",
    ...amd,
    zones: "bc",
    sizes: {
      xlarge: size(4, 32, "Up to 20 Gigabit", 0, { storageGB: 250, ...gpu("L40S", 1, 45_776) }),
      "48xlarge": size(192, 1536, "400 Gigabit", 4, {
        storageGB: 7600,
        ...gpu("L40S", 8, 45_776),
      }),
    },
  },
  {
    name: "p3dn",
    ...intel,
    zones: "a",
    sizes: {
      "24xlarge": size(96, 768, "100 Gigabit", 1, { storageGB: 1800, ...gpu("V100", 8, 32_768) }),
    },
  },
  {
    name: "p4d",
    ...intel,
    ...withBlocks,
    zones: "ab",
    sizes: {
      "24xlarge": size(96, 1152, "4x 100 Gigabit", 4, {
        storageGB: 8000,
        ...gpu("A100", 8, 40_960),
      }),
    },
  },
  {
    name: "p5",
    ...amd,
    ...withBlocks,
    zones: "ac",
    sizes: {
      "48xlarge": size(192, 2048, "3200 Gigabit", 32, {
        storageGB: 30_400,
        ...gpu("H100", 8, 81_920),
      }),
    },
  },
  {
    name: "p5e",
    ...amd,
    ...withBlocks,
    zones: "c",
    sizes: {
      "48xlarge": size(192, 2048, "3200 Gigabit", 32, {
        storageGB: 30_400,
        ...gpu("H200", 8, 144_384),
      }),
    },
  },
  {
    name: "p5en",
    ...intel,
    ...withBlocks,
    zones: "c",
    sizes: {
      "48xlarge": size(192, 2048, "3200 Gigabit", 16, {
        storageGB: 30_400,
        ...gpu("H200", 8, 144_384),
      }),
    },
  },
  {
    name: "trn1",
    ...intel,
    ...withBlocks,
    zones: "b",
    sizes: {
      "32xlarge": size(128, 512, "8x 100 Gigabit", 8, { storageGB: 7600, ...trainium(16) }),
    },
  },
];
