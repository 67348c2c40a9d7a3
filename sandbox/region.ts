/** The form of a Region's name, in every partition: us-east-1, us-gov-west-1, eu-isoe-west-1. */
export const isRegion = (text: string) => /^[a-z]{2,4}(-[a-z]{2,12}){1,2}-\d{1,2}$/.test(text);

/** The part of AWS that a Region belongs to, as the first word of every ARN names it. */
export function partitionOf(region: string): string {
  if (region.startsWith("cn-")) return "aws-cn";
  if (region.startsWith("us-gov-")) return "aws-us-gov";
  return "aws";
}
