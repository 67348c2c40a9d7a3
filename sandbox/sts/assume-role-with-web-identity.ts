import { z } from "zod";
import { namedProvider, trustOn, trustPolicyOf } from "#sandbox/authorization/trust.ts";
import { defineQuery, refused } from "#sandbox/query/service.ts";
import { beginSession, durationRefusal, findRole, type FoundRole } from "#sandbox/sts/assume.ts";
import type { StsContext } from "#sandbox/sts/context.ts";
import { sessionActions, sessionKeys } from "#sandbox/sts/session-keys.ts";
import { roleRequest } from "#sandbox/sts/session-request.ts";
import { readWebIdentity, type WebIdentity } from "#sandbox/sts/web-identity-token.ts";

const request = z.object({
  ...roleRequest,
  WebIdentityToken: z.string().min(4, "is a token.").max(20_000, "is a token."),
});

type Request = z.infer<typeof request>;

/** What the session is to carry stands in the token. */
const wantedOf = ({ RoleSessionName }: Request, { sourceIdentity, tags }: WebIdentity) => ({
  RoleSessionName,
  SourceIdentity: sourceIdentity,
  Tags: Object.entries(tags.principal).map(([Key, Value]) => ({ Key, Value })),
  TransitiveTagKeys: tags.transitiveKeys,
});

/** The first action that the role's trust policy does not allow to the token's issuer. */
function missingAction(found: FoundRole, wanted: Request, identity: WebIdentity) {
  const provider = identity.iss.replace(/^https:\/\//, "");
  const session = wantedOf(wanted, identity);
  const keys = {
    ...sessionKeys(session),
    [`${provider}:aud`.toLowerCase()]: [identity.azp ?? identity.aud[0] ?? ""],
    [`${provider}:sub`.toLowerCase()]: [identity.sub],
  };
  const trust = trustPolicyOf(found.role, found.partition);
  const who = namedProvider(found.accountId, provider);
  return sessionActions("sts:AssumeRoleWithWebIdentity", session).find(
    (action) => trustOn(trust, who, { action, keys }) === "no",
  );
}

/** The token is what lets the caller in, so the request need not be signed. */
export const assumeRoleWithWebIdentity = (context: StsContext) =>
  defineQuery<Request, unknown>({
    name: "AssumeRoleWithWebIdentity",
    request,
    run(wanted) {
      const { RoleArn, RoleSessionName, DurationSeconds, WebIdentityToken } = wanted;
      const identity = readWebIdentity(WebIdentityToken);
      if (!identity) {
        return refused("InvalidIdentityToken", "The WebIdentityToken is no OpenID Connect token.");
      }
      if (identity.exp * 1000 <= context.clock.now()) {
        return refused("ExpiredTokenException", "The WebIdentityToken has expired.");
      }
      const found = findRole(RoleArn, context);
      const missing = found
        ? missingAction(found, wanted, identity)
        : "sts:AssumeRoleWithWebIdentity";
      if (!found || missing !== undefined) {
        const message = `A web identity has no permission for ${missing ?? ""} on ${RoleArn}.`;
        return refused("AccessDenied", message, 403);
      }
      const refusal = durationRefusal(found, DurationSeconds);
      if (refusal) return refusal;
      const session = {
        sessionName: RoleSessionName,
        seconds: DurationSeconds,
        sourceIdentity: identity.sourceIdentity,
        tags: identity.tags.principal,
        transitiveTagKeys: identity.tags.transitiveKeys,
      };
      return beginSession(found, session, context, {
        SubjectFromWebIdentityToken: identity.sub,
        Audience: identity.azp ?? identity.aud[0],
        Provider: identity.iss,
      });
    },
  });
