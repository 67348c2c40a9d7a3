import { type Revision, revisionRules } from "./revision.ts";
import { type FieldText, text } from "./rules.ts";

/** TagResource, resourceArn: most characters. */
const maxArnLength = 1011;

/** TagResource, resourceArn. */
export const resourceArn = (revision: Revision) =>
  text("Enter the ARN of a PCS resource.", [
    [
      (arn) => arn.length <= maxArnLength && revisionRules[revision].resourceArn.test(arn),
      "The ARN of a PCS resource looks like arn:aws:pcs:eu-west-1:111122223333:cluster/pcs_k3n8q2v7xa.",
    ],
  ]);

/** The path and name of an instance profile, with the slash before them. */
const profilePath = (arn: string) => /instance-profile(\/.*)$/.exec(arn)?.[1] ?? "";

/** Whether a profile's own name or path has the marker that PCS looks for. */
export const isMarkedProfile = (arn: string) =>
  /^\/AWSPCS|\/AWSPCS[^/]*$|\/aws-pcs\//.test(profilePath(arn));

/** Whether PCS takes a role: today the role inside the profile has to have the marker. */
export const isMarkedRole = ({ name, path }: { name: string; path: string }) =>
  name.startsWith("AWSPCS") || path.includes("/aws-pcs/");

/** CreateComputeNodeGroup, iamInstanceProfileArn. */
export const iamInstanceProfileArn = (revision: Revision) => {
  const { instanceProfileArn, profileIsMarked } = revisionRules[revision];
  return text("Choose an instance profile.", [
    [
      (arn) => instanceProfileArn.test(arn),
      "The ARN of an instance profile looks like arn:aws:iam::111122223333:instance-profile/AWSPCS-compute.",
    ],
    [
      (arn) => !profileIsMarked || isMarkedProfile(arn),
      "PCS takes instance profiles whose name starts with AWSPCS or whose path contains /aws-pcs/.",
    ],
  ]);
};

export const instanceProfileText: FieldText = {
  label: "Instance profile",
  help: "Its role must allow pcs:RegisterComputeNodeGroupInstance, and be named AWSPCS… or have /aws-pcs/ in its path.",
};
