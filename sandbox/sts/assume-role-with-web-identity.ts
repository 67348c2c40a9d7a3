import { z } from "zod";
import { defineQuery, refused } from "#sandbox/query/service.ts";
import { beginSession, durationRefusal, findRole } from "#sandbox/sts/assume.ts";
import type { StsContext } from "#sandbox/sts/context.ts";
import { roleRequest } from "#sandbox/sts/session-request.ts";
import { readWebIdentity } from "#sandbox/sts/web-identity-token.ts";

const request = z.object({
  ...roleRequest,
  WebIdentityToken: z.string().min(4, "is a token.").max(20_000, "is a token."),
});

/** The token is what lets the caller in, so the request need not be signed. */
export const assumeRoleWithWebIdentity = (context: StsContext) =>
  defineQuery<z.infer<typeof request>, unknown>({
    name: "AssumeRoleWithWebIdentity",
    request,
    run({ RoleArn, RoleSessionName, DurationSeconds, WebIdentityToken }) {
      const identity = readWebIdentity(WebIdentityToken);
      if (!identity) {
        return refused("InvalidIdentityToken", "The WebIdentityToken is no OpenID Connect token.");
      }
      if (identity.exp * 1000 <= context.clock.now()) {
        return refused("ExpiredTokenException", "The WebIdentityToken has expired.");
      }
      const found = findRole(RoleArn);
      if (!found) {
        const message = `A web identity has no permission for sts:AssumeRoleWithWebIdentity on ${RoleArn}.`;
        return refused("AccessDenied", message, 403);
      }
      const refusal = durationRefusal(found, DurationSeconds);
      if (refusal) return refusal;
      const begun = { sessionName: RoleSessionName, seconds: DurationSeconds };
      const session = { ...begun, tags: {}, transitiveTagKeys: [] };
      return beginSession(found, session, context, {
        SubjectFromWebIdentityToken: identity.sub,
        Audience: identity.azp ?? identity.aud[0],
        Provider: identity.iss,
      });
    },
  });
