import { decide, type Requested } from "#sandbox/authorization/evaluate.ts";
import {
  type PolicyDocument,
  policyDocument,
  type Statement,
} from "#sandbox/authorization/policy-document.ts";
import type { Principal } from "#sandbox/authorization/principal.ts";
import { accountIds } from "#sandbox/seed/identities.ts";
import type { Role } from "#sandbox/seed/roles.ts";

const whatSessionsCarry = ["sts:SetSourceIdentity", "sts:TagSession"];

/** Who may take a role that was given no other policy: both accounts and any identity provider, or EC2. */
function seeded({ trusts }: Role, partition: string): PolicyDocument {
  const accounts = accountIds.map((id) => `arn:${partition}:iam::${id}:root`);
  const statements =
    trusts === "ec2"
      ? [{ Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }]
      : [
          { Principal: { AWS: accounts }, Action: ["sts:AssumeRole", ...whatSessionsCarry] },
          {
            Principal: { Federated: "*" },
            Action: ["sts:AssumeRoleWithWebIdentity", ...whatSessionsCarry],
          },
        ];
  return policyDocument.parse({
    Version: "2012-10-17",
    Statement: statements.map((statement) => ({ Effect: "Allow", ...statement })),
  });
}

/** The policy that says who may take a role. */
export const trustPolicyOf = (role: Role, partition: string) =>
  role.trustPolicy ?? seeded(role, partition);

/** A principal's ways to be named: itself, its role, its account. */
type Named = { itself: string[]; account: string[]; federated: string[] };

/** Who asks to take a role, as trust policies name it. */
export const named = ({ accountId, name, session }: Principal): Named => ({
  itself: session
    ? [`iam::${accountId}:${session.role}`, `sts::${accountId}:${name}`]
    : [`iam::${accountId}:${name}`],
  account: [`iam::${accountId}:root`, accountId],
  federated: [],
});

/** An identity provider is named by its issuer, without `https://`. */
export const namedProvider = (accountId: string, provider: string): Named => ({
  ...{ itself: [], account: [] },
  federated: [`iam::${accountId}:oidc-provider/${provider}`],
});

/** Trust policies name ARNs of any partition here, and so does the rest of the sandbox. */
const withoutPartition = (arn: string) => arn.replace(/^arn:[\w-]+:/, "");

const names = ({ Principal: who }: Statement, { itself, account, federated }: Named) => {
  if (who === undefined) return { directly: false, byAccount: false };
  const isAnyone = who === "*";
  const aws = isAnyone ? [] : (who.AWS ?? []).map(withoutPartition);
  const providers = isAnyone ? [] : (who.Federated ?? []).map(withoutPartition);
  return {
    directly:
      itself.some((name) => aws.includes(name)) ||
      (federated.length > 0 &&
        (providers.includes("*") || federated.some((name) => providers.includes(name)))),
    byAccount: isAnyone || aws.includes("*") || account.some((name) => aws.includes(name)),
  };
};

/**
 * How a trust policy lets somebody in: `directly`, by name, or as one of an `account`, whose own policies have then
 * to allow it, too.
 */
export function trustOn(
  policy: PolicyDocument,
  who: Named,
  requested: Requested,
): "directly" | "account" | "no" {
  const about = (part: "directly" | "byAccount") =>
    policy.Statement.filter((statement) => names(statement, who)[part]);
  const [direct, account] = [about("directly"), about("byAccount")].map((statements) =>
    decide(statements, requested),
  );
  if (direct === "explicitDeny" || account === "explicitDeny") return "no";
  if (direct === "allowed") return "directly";
  return account === "allowed" ? "account" : "no";
}
