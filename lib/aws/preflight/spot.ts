import "server-only";
import { linesOf, unread, warns } from "./lines.ts";
import type { Check } from "./subject.ts";

/** User guide: Spot Instances need this service-linked role in the account. */
const roleName = "AWSServiceRoleForEC2Spot";

/** The role that EC2 starts Spot Instances with, where a group buys them. */
export const spotRole: Check = async ({ ask, specification: { nodeGroups } }) => {
  const first = nodeGroups.findIndex(({ purchaseOption }) => purchaseOption === "SPOT");
  if (first < 0) return [];
  const place = `nodeGroups[${String(first)}].purchaseOption`;
  const about = { id: "spot", title: "Role for Spot Instances", place };
  const found = await ask.role(roleName);
  if (!found.ok) return linesOf(about, [unread(found.error)], "");
  const missing = warns(
    `This account has no role ${roleName}, so no Spot Instance starts.`,
    "Make it once: aws iam create-service-linked-role --aws-service-name spot.amazonaws.com",
  );
  return linesOf(about, found.value ? [] : [missing], `There is ${found.value ?? roleName}.`);
};
