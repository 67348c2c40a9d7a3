import "server-only";
import type { Role } from "#lib/auth/policy.ts";
import { type Policy, policyOf, type Statement } from "./iam-policy.ts";
import { sessionTagKeys } from "./session-names.ts";

const allTagKeys = Object.values(sessionTagKeys);

type Base = {
  /** The ARN of the console's own identity, as IAM names it: of a role, not of a session. */
  baseArn: string;
  externalId?: string | undefined;
};

/**
 * Lets the console take a role for a person, only by saying who the person is. Each of the three actions has a statement of
 * its own, with the keys that IAM knows of a request for that action: a condition on another key never holds.
 */
const forPeople = (role: Role, { baseArn, externalId }: Base): Statement[] => {
  const allowed = { Effect: "Allow", Principal: { AWS: baseArn } } as const;
  const StringLike = { "sts:SourceIdentity": "*" };
  return [
    {
      Sid: "TakeTheRole",
      ...allowed,
      Action: "sts:AssumeRole",
      Condition: {
        StringLike,
        ...(externalId !== undefined && { StringEquals: { "sts:ExternalId": externalId } }),
      },
    },
    { Sid: "SayWho", ...allowed, Action: "sts:SetSourceIdentity", Condition: { StringLike } },
    {
      Sid: "TagTheSession",
      ...allowed,
      Action: "sts:TagSession",
      Condition: {
        StringEquals: { [`aws:RequestTag/${sessionTagKeys.role}`]: role },
        StringLike: { [`aws:RequestTag/${sessionTagKeys.person}`]: "*" },
        "ForAllValues:StringEquals": { "aws:TagKeys": allTagKeys },
      },
    },
  ];
};

/** Who may take a role of the credentials type per-role. */
export const trustPolicy = (role: Role, base: Base): Policy => policyOf(forPeople(role, base));

type Provider = {
  /** The issuer of the id tokens, and the client that they are for. */
  issuer: string;
  audience: string;
  account: string;
  partition: string;
};

/** Who may take a role of the credentials type web-identity: whoever shows a token of the provider for this client. */
export function webIdentityTrustPolicy(
  role: Role,
  { issuer, audience, account, partition }: Provider,
  baseArn: string,
): Policy {
  const provider = issuer.replace(/^https:\/\//, "");
  const allowed = {
    Effect: "Allow",
    Principal: { Federated: `arn:${partition}:iam::${account}:oidc-provider/${provider}` },
  } as const;
  const people: Statement[] = [
    {
      Sid: "TakeTheRoleByToken",
      ...allowed,
      Action: "sts:AssumeRoleWithWebIdentity",
      Condition: { StringEquals: { [`${provider}:aud`]: audience } },
    },
    {
      Sid: "SayWhoByToken",
      ...allowed,
      Action: ["sts:SetSourceIdentity", "sts:TagSession"],
    },
  ];
  // The console reads for everyone without a token, as the viewer.
  return policyOf([...people, ...(role === "viewer" ? forPeople(role, { baseArn }) : [])]);
}

/** What the console's own identity may do: take the roles, saying for whom, and nothing else. */
export const basePolicy = (roleArns: string[]): Policy =>
  policyOf([
    {
      Sid: "TakeRolesForPeople",
      Effect: "Allow",
      Action: ["sts:AssumeRole", "sts:SetSourceIdentity", "sts:TagSession"],
      Resource: [...new Set(roleArns)],
    },
  ]);
