/** CreateCluster, size: what each size manages. Instances count as the sum of the groups' maxima. */
export const clusterSizes = {
  SMALL: { label: "Small", maxInstances: 32, maxJobs: 256 },
  MEDIUM: { label: "Medium", maxInstances: 512, maxJobs: 8192 },
  LARGE: { label: "Large", maxInstances: 2048, maxJobs: 16384 },
} as const;

export const sizeNames = ["SMALL", "MEDIUM", "LARGE"] as const;

/** Default quotas of the service; `clustersCreatingPerRegion` cannot be raised. */
export const quotas = {
  clustersPerRegion: 5,
  clustersCreatingPerRegion: 1,
} as const;

export type SizeName = (typeof sizeNames)[number];

export const isSizeName = (size: string): size is SizeName => size in clusterSizes;
