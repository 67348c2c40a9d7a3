import "server-only";
import { allows } from "#lib/auth/policy.ts";
import { createPlan } from "#lib/pcs/spec/create-plan.ts";
import type { ClusterSpecification } from "#lib/pcs/spec/cluster-specification.ts";
import { stepPermissions } from "#lib/step-permissions.ts";
import { blocks, linesOf, listed, unknown, unread } from "./lines.ts";
import type { Check } from "./subject.ts";

const operationsOf = (specification: ClusterSpecification) => [
  ...new Set(createPlan(specification).map(({ operation }) => operation)),
];

/** Who AWS takes the console for. */
export const identity: Check = async ({ context, ask }) => {
  const about = { id: "identity", title: "AWS identity" };
  const found = await ask.identity();
  if (!found.ok) return linesOf(about, [unread(found.error)], "");
  const { arn, account } = found.value;
  const well = `AWS sees the console as ${arn}, in account ${account}, Region ${context.connection.region}.`;
  return linesOf(about, [], well);
};

/** What the person's role in this console includes: every step of a run asks for it again. */
export const consoleRole: Check = ({ context, specification }) => {
  const { role } = context.caller;
  const { readOnly } = context.connection;
  const needed = [
    ...new Set(operationsOf(specification).map((operation) => stepPermissions[operation])),
  ];
  const missing = needed.filter((permission) => !allows(role, permission, readOnly));
  const findings = missing.map((permission) =>
    blocks(
      readOnly
        ? `This connection is read-only, so nobody has ${permission}.`
        : `Your role (${role}) does not include ${permission}.`,
      readOnly
        ? "Whoever runs this console can change that in its configuration."
        : "Ask an administrator of this console for a role that does.",
    ),
  );
  const well = `Your role (${role}) includes ${listed(needed)}.`;
  return Promise.resolve(linesOf({ id: "role", title: "Your role" }, findings, well));
};

/** AWS decides on a call when it is made, and nothing that only reads can tell how. */
export const awsPermissions: Check = async ({ specification, ask }) => {
  const found = await ask.identity();
  const who = found.ok ? found.value.arn : "the console";
  const actions = [
    ...operationsOf(specification).map((operation) => `pcs:${operation}`),
    ...(specification.nodeGroups.length > 0 ? ["iam:PassRole"] : []),
  ];
  const finding = unknown(
    `AWS decides on ${listed(actions)} at the time of a call: whether ${who} may cannot be read before.`,
    "If this identity has created such clusters before, there is nothing to do. Otherwise compare its IAM policies with these actions.",
  );
  return linesOf({ id: "permissions", title: "AWS permissions" }, [finding], "");
};
