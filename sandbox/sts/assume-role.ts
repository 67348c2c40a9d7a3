import { z } from "zod";
import { denial } from "#sandbox/authorization/guard.ts";
import type { Caller } from "#sandbox/http/signature.ts";
import { defineQuery, type QueryOutcome, refused } from "#sandbox/query/service.ts";
import { beginSession, durationRefusal, findRole } from "#sandbox/sts/assume.ts";
import type { StsContext } from "#sandbox/sts/context.ts";
import {
  roleRequest,
  sessionName,
  sessionTags,
  transitiveTagKeys,
} from "#sandbox/sts/session-request.ts";

const request = z.object({
  ...roleRequest,
  SourceIdentity: sessionName.optional(),
  Tags: sessionTags,
  TransitiveTagKeys: transitiveTagKeys,
});

type Request = z.infer<typeof request>;

/** A session that is begun with a session's credentials lasts an hour at most. */
const chainedSeconds = 3600;

/** What a session hands on to the next cannot be changed on the way. */
function chainRefusal({ principal }: Caller, wanted: Request): QueryOutcome | undefined {
  const { session } = principal;
  if (!session) return undefined;
  if (wanted.DurationSeconds > chainedSeconds) {
    const message = "A session that is begun from another one lasts 3600 seconds at most.";
    return refused("ValidationError", message);
  }
  const { sourceIdentity, transitiveTags } = session;
  if (sourceIdentity && wanted.SourceIdentity && wanted.SourceIdentity !== sourceIdentity) {
    return refused("AccessDenied", "The session's source identity cannot be changed.", 403);
  }
  if (!wanted.Tags?.some(({ Key }) => Object.hasOwn(transitiveTags, Key))) return undefined;
  const message = "A transitive tag of the session cannot be set again.";
  return refused("InvalidParameterValue", message);
}

export const assumeRole = (context: StsContext) =>
  defineQuery({
    name: "AssumeRole",
    request,
    run(wanted, caller) {
      const { RoleArn, RoleSessionName, DurationSeconds, Tags = [] } = wanted;
      const found = findRole(RoleArn);
      if (!found) {
        const message = `${denial(caller, "sts:AssumeRole")} The role would be ${RoleArn}.`;
        return refused("AccessDenied", message, 403);
      }
      const refusal = durationRefusal(found, DurationSeconds) ?? chainRefusal(caller, wanted);
      if (refusal) return refusal;
      const { sourceIdentity, transitiveTags = {} } = caller.principal.session ?? {};
      const own = Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value]));
      const session = {
        sessionName: RoleSessionName,
        seconds: DurationSeconds,
        sourceIdentity: wanted.SourceIdentity ?? sourceIdentity,
        tags: { ...transitiveTags, ...own },
        transitiveTagKeys: [...Object.keys(transitiveTags), ...(wanted.TransitiveTagKeys ?? [])],
      };
      return beginSession(found, session, context);
    },
  });
