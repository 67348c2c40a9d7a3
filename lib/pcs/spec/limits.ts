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
  computeNodeGroupsPerCluster: 10,
  queuesPerCluster: 10,
  tagsPerResource: 50,
} as const;

/** TagResource, tags; UntagResource, tagKeys: how many fit into one request. */
export const tagsPerRequest = 200;

export type SizeName = (typeof sizeNames)[number];

export const isSizeName = (size: string): size is SizeName => size in clusterSizes;
