/**
 * Two revisions of the AWS PCS API reference contradict each other in a few rules. A connection says
 * which one it follows: the one this console was commissioned from, or today's service.
 */
export const revisions = ["2024-09-26", "latest"] as const;

export type Revision = (typeof revisions)[number];

type RevisionRules = {
  /** Fewest characters of a name. 2024-09-26 says 1, but its pattern cannot match fewer than 2. */
  nameMinLength: number;
  /** CreateCluster, clusterName 2024-09-26: `(?![A-Za-z0-9]{10}$)`, lifted in March 2025. */
  refusesTenAlphanumerics: boolean;
};

export const revisionRules: Record<Revision, RevisionRules> = {
  "2024-09-26": { nameMinLength: 2, refusesTenAlphanumerics: true },
  latest: { nameMinLength: 3, refusesTenAlphanumerics: false },
};
