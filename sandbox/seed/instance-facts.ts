type Gpu = { name: string; count: number; memoryMiB: number };

/** The published figures of one size. */
export type SizeFacts = {
  vCpus: number;
  memoryGiB: number;
  network: string;
  /** The most EFA interfaces; 0 where EFA is not supported. */
  efa: number;
  storageGB?: number;
  bareMetal?: boolean;
  gpu?: Gpu;
  neuron?: Gpu & { coresPerDevice: number; coreVersion: number };
};

export type Family = {
  name: string;
  manufacturer: "Intel" | "AMD" | "AWS";
  architecture: "x86_64" | "arm64";
  threadsPerCore: number;
  zones?: string;
  usageClasses?: readonly string[];
  sizes: Record<string, SizeFacts>;
};

/** One size, in the order in which AWS lists its figures: vCPUs, GiB, network, EFA interfaces. */
export const size = (
  vCpus: number,
  memoryGiB: number,
  network: string,
  efa = 0,
  more: Partial<SizeFacts> = {},
): SizeFacts => ({ vCpus, memoryGiB, network, efa, ...more });

export const intel = { manufacturer: "Intel", architecture: "x86_64", threadsPerCore: 2 } as const;
export const amd = { manufacturer: "AMD", architecture: "x86_64", threadsPerCore: 2 } as const;
export const graviton = { manufacturer: "AWS", architecture: "arm64", threadsPerCore: 1 } as const;
/** HPC instances, and AMD's from the seventh generation on, give every vCPU a core of its own. */
export const coreOnly = { threadsPerCore: 1 } as const;

export const bareMetal = { bareMetal: true };
