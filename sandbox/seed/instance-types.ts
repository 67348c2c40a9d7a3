import { cpuFamilies } from "#sandbox/seed/cpu-families.ts";
import { gpuFamilies } from "#sandbox/seed/gpu-families.ts";
import type { SizeFacts } from "#sandbox/seed/instance-facts.ts";

/** What EC2 publishes of an instance type, as far as PCS users choose by it. */
export type InstanceType = Omit<SizeFacts, "memoryGiB"> & {
  name: string;
  architecture: "x86_64" | "arm64";
  manufacturer: "Intel" | "AMD" | "AWS";
  threadsPerCore: number;
  memoryMiB: number;
  usageClasses: readonly string[];
  /** The letters of the zones that have it. */
  zones: string;
  burstable: boolean;
};

/** The instance types on offer; the same in every Region. */
export const instanceTypes: readonly InstanceType[] = [...cpuFamilies, ...gpuFamilies].flatMap(
  ({ name, sizes, ...facts }) =>
    Object.entries(sizes).map(([size, { memoryGiB, ...own }]) => ({
      name: `${name}.${size}`,
      burstable: name === "t3",
      zones: "abc",
      usageClasses: ["on-demand", "spot"],
      ...facts,
      ...own,
      memoryMiB: memoryGiB * 1024,
    })),
);

const byName = new Map(instanceTypes.map((type) => [type.name, type]));

export const instanceTypeOf = (name: string): InstanceType | undefined => byName.get(name);
