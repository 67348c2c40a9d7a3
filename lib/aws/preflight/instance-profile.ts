import "server-only";
import { isMarkedRole } from "#lib/pcs/spec/arns.ts";
import { blocks, type Finding, linesOf, unread } from "./lines.ts";
import { eachGroup } from "./subject.ts";

/** CreateComputeNodeGroup, iamInstanceProfileArn: it exists here, and its role is one that PCS takes. */
export const instanceProfile = eachGroup(async ({ ask, context }, group, place) => {
  const arn = group.iamInstanceProfileArn;
  const about = {
    id: `${place}.profile`,
    title: `Instance profile of ${group.computeNodeGroupName}`,
    place: `${place}.iamInstanceProfileArn`,
  };
  const name = arn.slice(arn.lastIndexOf("/") + 1);
  const found = await ask.profile(name);
  if (!found.ok) return linesOf(about, [unread(found.error)], "");
  const profile = found.value;
  const fix = "Choose another instance profile.";
  if (profile?.arn !== arn) {
    const also = profile ? ` The one of that name is ${profile.arn}.` : "";
    return linesOf(about, [blocks(`There is no instance profile ${arn}.${also}`, fix)], "");
  }
  const { role } = profile;
  if (!role) return linesOf(about, [blocks(`${name} has no role, so nodes get none.`, fix)], "");
  const isWanted = context.connection.revision === "2024-09-26" || isMarkedRole(role);
  const rule = "PCS takes roles that are named AWSPCS… or have /aws-pcs/ in their path.";
  const findings: Finding[] = isWanted
    ? []
    : [blocks(`The role of ${name} is ${role.path}${role.name}. ${rule}`, fix)];
  return linesOf(about, findings, `${name} exists, with the role ${role.name}.`);
});
