/** The partition that a Region is in. */
export function partitionOf(region: string): string {
  if (region.startsWith("cn-")) return "aws-cn";
  return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
}

/** The name of the role whose session an ARN is; nothing when it is no session's. */
export const roleNameOf = (arn: string) =>
  /^arn:[\w-]+:sts::\d{12}:assumed-role\/([^/]+)\//.exec(arn)?.[1];
