import { z } from "zod";
import { denial } from "#sandbox/authorization/guard.ts";
import { can } from "#sandbox/authorization/permissions.ts";
import { named, trustOn, trustPolicyOf } from "#sandbox/authorization/trust.ts";
import type { Caller } from "#sandbox/http/signature.ts";
import { defineQuery, type QueryOutcome, refused } from "#sandbox/query/service.ts";
import { beginSession, durationRefusal, findRole, type FoundRole } from "#sandbox/sts/assume.ts";
import type { StsContext } from "#sandbox/sts/context.ts";
import { sessionActions, sessionKeys } from "#sandbox/sts/session-keys.ts";
import {
  externalId,
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
  ExternalId: externalId,
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

/** Tags as AWS takes them: each key once, in whatever case, and only keys of tags are handed on. */
function tagRefusal({ Tags = [], TransitiveTagKeys = [] }: Request): QueryOutcome | undefined {
  const keys = Tags.map(({ Key }) => Key.toLowerCase());
  if (new Set(keys).size < keys.length)
    return refused("InvalidParameterValue", "A tag key stands there twice; case does not count.");
  if (TransitiveTagKeys.every((key) => keys.includes(key.toLowerCase()))) return undefined;
  const message = "A transitive tag key is not the key of one of the tags.";
  return refused("InvalidParameterValue", message);
}

/** Whether the role's trust policy, and where it only names the account the caller's own, let the caller take it. */
function accessRefusal(
  { role, partition }: FoundRole,
  caller: Caller,
  wanted: Request,
): QueryOutcome | undefined {
  const keys = sessionKeys(wanted);
  const trust = trustPolicyOf(role, partition);
  const missing = sessionActions("sts:AssumeRole", wanted).find((action) => {
    const way = trustOn(trust, named(caller.principal), { action, keys });
    if (way === "directly") return false;
    return way === "no" || !can(caller, action, { resource: wanted.RoleArn, keys });
  });
  return missing === undefined ? undefined : denied(caller, missing, wanted.RoleArn);
}

/** STS says no more of a role that does not exist than of one that is refused. */
const denied = (caller: Caller, action: string, roleArn: string) =>
  refused("AccessDenied", `${denial(caller, action)} The role would be ${roleArn}.`, 403);

export const assumeRole = (context: StsContext) =>
  defineQuery({
    name: "AssumeRole",
    request,
    run(wanted, caller) {
      const { RoleArn, RoleSessionName, DurationSeconds, Tags = [] } = wanted;
      const found = findRole(RoleArn, context);
      if (!found) return denied(caller, "sts:AssumeRole", RoleArn);
      const refusal =
        accessRefusal(found, caller, wanted) ??
        tagRefusal(wanted) ??
        durationRefusal(found, DurationSeconds) ??
        chainRefusal(caller, wanted);
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
