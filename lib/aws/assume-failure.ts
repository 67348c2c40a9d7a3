import "server-only";
import type { Failure } from "#lib/errors.ts";
import { toFailure } from "#lib/pcs/errors.ts";

const sts = { name: "AWS STS", iamPrefix: "sts" };

const policies = "Settings has the policies to paste, under “Policies”.";

/** What is missing, by the action that AWS names in its refusal. */
const advice: Record<string, string> = {
  "sts:AssumeRole":
    "Either the role does not exist, or its trust policy lacks a statement that allows sts:AssumeRole to the console's AWS identity (with the external id, if one is configured), or that identity's own policy lacks sts:AssumeRole on the role.",
  "sts:SetSourceIdentity":
    "The role's trust policy must allow the console's AWS identity sts:SetSourceIdentity beside sts:AssumeRole, and so must that identity's own policy.",
  "sts:TagSession":
    "The role's trust policy must allow the console's AWS identity sts:TagSession beside sts:AssumeRole, and so must that identity's own policy.",
  "sts:AssumeRoleWithWebIdentity":
    "Either the role does not exist, or its trust policy lacks a statement that allows sts:AssumeRoleWithWebIdentity to the identity provider, with the audience of your token. If the token has tags or a source identity, it must allow sts:TagSession and sts:SetSourceIdentity as well.",
};

/** The last one that AWS names: the identity in front of it may have any name. */
function deniedAction(message: string) {
  const named = [...message.matchAll(/sts:[A-Za-z]+/g)].map(([action]) => action);
  return named.findLast((action) => Object.hasOwn(advice, action));
}

/**
 * Of the kind `credentials`, and not `denied`: nothing was asked of PCS yet, and whoever waits for a deletion takes
 * a denial for its end.
 */
const refused = (roleArn: string, action: string): Failure => ({
  kind: "credentials",
  message: `AWS does not let the console act for you as ${roleArn}: ${action} is denied.`,
  advice: [advice[action], policies].join(" "),
  code: "AccessDenied",
});

const tokens: Record<string, Pick<Failure, "message" | "advice">> = {
  ExpiredTokenException: {
    message: "The id token of your sign-in has expired, so AWS does not take it.",
    advice: "Sign out, and sign in again.",
  },
  InvalidIdentityTokenException: {
    message: "AWS does not take the id token of your sign-in.",
    advice: `Its issuer must be an identity provider of the account in IAM, with the token's audience, and AWS must be able to fetch its keys. ${policies}`,
  },
  IDPRejectedClaimException: {
    message: "The identity provider says that your sign-in is no longer good.",
    advice: "Sign out, and sign in again.",
  },
  IDPCommunicationErrorException: {
    message: "AWS cannot reach the identity provider.",
    advice:
      "AWS fetches its keys from the internet; an issuer that only a company network can reach does not work.",
  },
};

const others: Record<string, Pick<Failure, "message" | "advice">> = {
  RegionDisabledException: {
    message: "AWS STS is not active in this Region for the role's account.",
    advice: "Activate it in IAM, under “Account settings”.",
  },
  PackedPolicyTooLargeException: {
    message: "The tags of the session take more room than AWS gives them.",
    advice: "This is a defect of the console, which keeps them short: report it.",
  },
};

/** Why a role could not be assumed, in words. */
export function assumeFailure(error: unknown, roleArn: string, byToken: boolean): Failure {
  if (!(error instanceof Error)) throw error;
  const fallback = byToken ? "sts:AssumeRoleWithWebIdentity" : "sts:AssumeRole";
  if (error.name === "AccessDenied")
    return refused(roleArn, deniedAction(error.message) ?? fallback);
  const known = (byToken ? tokens[error.name] : undefined) ?? others[error.name];
  if (known) return { kind: "credentials", ...known, code: error.name };
  return toFailure(error, sts, fallback.slice("sts:".length));
}
