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
  /** TagResource, resourceArn. */
  resourceArn: RegExp;
  /** CreateComputeNodeGroup, iamInstanceProfileArn. */
  instanceProfileArn: RegExp;
  /**
   * CreateComputeNodeGroup, iamInstanceProfileArn: until 2025 the profile had to be named AWSPCS… or
   * have /aws-pcs/ in its path. Today the role inside it has to, which its ARN cannot show.
   */
  profileIsMarked: boolean;
};

export const revisionRules: Record<Revision, RevisionRules> = {
  "2024-09-26": {
    nameMinLength: 2,
    refusesTenAlphanumerics: true,
    resourceArn: /^arn:aws*:pcs:.*:[0-9]{12}:.*\/[a-z0-9_-]+$/,
    instanceProfileArn: /^arn:aws([a-zA-Z-]{0,10})?:iam::[0-9]{12}:instance-profile\/.{1,128}$/,
    profileIsMarked: true,
  },
  latest: {
    nameMinLength: 3,
    refusesTenAlphanumerics: false,
    resourceArn: /^arn:aws.*:pcs:.*:[0-9]{12}:.*\/[a-z0-9_-]+$/,
    instanceProfileArn:
      /^arn:aws([a-zA-Z-]{0,10})?:iam::[0-9]{12}:instance-profile\/([!-~]{1,510}\/)?[\w+=,.@-]{1,128}$/,
    profileIsMarked: false,
  },
};
