import "server-only";
import { permit } from "#lib/auth/permit.ts";
import type { Role } from "#lib/auth/policy.ts";
import { partitionOf, roleNameOf } from "#lib/aws/arn-parts.ts";
import type { Connection } from "#lib/aws/connections.ts";
import { env } from "#lib/env.ts";
import { permissionPolicy, type Policy } from "#lib/aws/iam-policy.ts";
import { readConsoleIdentity } from "#lib/aws/preflight/read-identity.ts";
import { basePolicy, trustPolicy, webIdentityTrustPolicy } from "#lib/aws/trust-policy.ts";
import type { Failure } from "#lib/errors.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import type { PoliciesView, PolicyText } from "#lib/pcs/view/settings.ts";
import { ok, type Result } from "#lib/result.ts";

const roles: Role[] = ["viewer", "operator", "admin"];

/** Whose policies are shown: a role's, or those of the console's own identity. */
export type PolicySubject = Role | "console";

export const isPolicySubject = (text: string | undefined): text is PolicySubject =>
  text === "console" || roles.some((role) => role === text);

const text = (id: string, title: string, where: string, policy: Policy): PolicyText => ({
  ...{ id, title, where },
  json: JSON.stringify(policy, null, 2),
});

/** Who the console itself is, as trust policies name it, with what is left to fill in. */
type Base = { arn: string; account: string; remarks: string[] };

async function baseOf(context: OperationContext): Promise<Base> {
  const partition = partitionOf(context.connection.region);
  const found = await readConsoleIdentity(context, {});
  if (!found.ok)
    return {
      ...{ arn: `arn:${partition}:iam::ACCOUNT:role/CONSOLE`, account: "ACCOUNT" },
      remarks: [
        `AWS did not say who the console is (${found.error.message}): put the ARN of its role or user in the place of arn:${partition}:iam::ACCOUNT:role/CONSOLE, and its account in the place of ACCOUNT.`,
      ],
    };
  const { arn, account } = found.value;
  const name = roleNameOf(arn);
  if (name === undefined) return { arn, account, remarks: [] };
  return {
    ...{ arn: `arn:${partition}:iam::${account}:role/${name}`, account },
    remarks: [
      `AWS sees the console as a session of the role ${name}. If that role has a path, put it before its name.`,
    ],
  };
}

/** The roles that people take; where everybody shares one identity, those that one could make. */
const roleArnsOf = ({ credentials, region }: Connection, account: string): Record<Role, string> => {
  if ("roles" in credentials) return credentials.roles;
  const arn = (role: Role) => `arn:${partitionOf(region)}:iam::${account}:role/pcs-console-${role}`;
  return { viewer: arn("viewer"), operator: arn("operator"), admin: arn("admin") };
};

const isShared = ({ credentials }: Connection) => !("roles" in credentials);

const sharedRemark =
  "On this connection everybody acts as the console's own identity, which needs the policy of the highest role in use. With the credentials type per-role, IAM tells people apart and enforces their roles as well; the trust policies here are for that.";

function rolePolicies({ connection }: OperationContext, role: Role, base: Base): PoliciesView {
  const { credentials, region } = connection;
  const { OIDC_ISSUER, OIDC_CLIENT_ID } = env();
  const partition = partitionOf(region);
  const roleArn = roleArnsOf(connection, base.account)[role];
  const provider = {
    ...{ issuer: OIDC_ISSUER ?? "https://ISSUER", audience: OIDC_CLIENT_ID ?? "CLIENT_ID" },
    partition,
    account: roleArn.split(":")[4] ?? base.account,
  };
  const byToken = credentials.type === "web-identity";
  const anyProvider = OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined;
  const externalId = "externalId" in credentials ? credentials.externalId : undefined;
  const trust = byToken
    ? webIdentityTrustPolicy(role, provider, base.arn)
    : trustPolicy(role, { baseArn: base.arn, externalId });
  const tokenRemark =
    "Put the issuer of your id tokens in the place of ISSUER, and the console's client id in the place of CLIENT_ID.";
  return {
    remarks: [
      ...base.remarks,
      ...(byToken && anyProvider ? [tokenRemark] : []),
      ...(isShared(connection) ? [sharedRemark] : []),
    ],
    policies: [
      text(
        "permissions",
        "Permission policy",
        `What ${roleArn} may do: an inline or managed policy of that role.`,
        permissionPolicy(role, { region, partition }),
      ),
      text(
        "trust",
        "Trust policy",
        `Who may take ${roleArn}: the role's trust relationship.`,
        trust,
      ),
    ],
  };
}

function consolePolicies({ connection }: OperationContext, base: Base): PoliciesView {
  const arns = roleArnsOf(connection, base.account);
  const taken =
    connection.credentials.type === "web-identity"
      ? [arns.viewer]
      : roles.map((role) => arns[role]);
  return {
    remarks: [...base.remarks, ...(isShared(connection) ? [sharedRemark] : [])],
    policies: [
      text(
        "base",
        "Permission policy",
        `All that the console's own identity (${base.arn}) needs when people have roles of their own.`,
        basePolicy(taken),
      ),
    ],
  };
}

/** The policies to paste into IAM for a role of the console, or for the console itself. */
export async function readPolicies(
  context: OperationContext,
  subject: PolicySubject,
): Promise<Result<PoliciesView, Failure>> {
  const permitted = permit({ caller: context.caller }, "settings:read");
  if (!permitted.ok) return permitted;
  const base = await baseOf(context);
  return ok(
    subject === "console" ? consolePolicies(context, base) : rolePolicies(context, subject, base),
  );
}
