import { z } from "zod";
import type { IamContext } from "#sandbox/iam/context.ts";
import { instanceProfileView } from "#sandbox/iam/instance-profile-view.ts";
import { count } from "#sandbox/query/parse-parameters.ts";
import { answered, defineQuery, refused } from "#sandbox/query/service.ts";
import { instanceProfilesOf } from "#sandbox/seed/instance-profiles.ts";

const request = z.object({
  PathPrefix: z
    .string()
    .regex(/^\/([!-~]{0,510}\/?)?$/, "begins with a slash.")
    .default("/"),
  Marker: z.string().optional(),
  MaxItems: count(1, 1000).default(100),
});

/** ListInstanceProfiles, in pages by name: a Marker is the place after the last of a page. */
export const listInstanceProfiles = ({ pageTokens, clock }: IamContext) =>
  defineQuery({
    name: "ListInstanceProfiles",
    request,
    run({ PathPrefix, Marker, MaxItems }, caller) {
      const profiles = instanceProfilesOf(caller.accountId).filter(({ path }) =>
        path.startsWith(PathPrefix),
      );
      const binding = ["ListInstanceProfiles", caller.accountId, PathPrefix];
      const now = clock.now();
      const cursor = Marker === undefined ? undefined : pageTokens.open(Marker, binding, now);
      if (Marker !== undefined && !cursor) {
        return refused("ValidationError", "The Marker is not one for this request.");
      }
      const start = cursor?.createdAt ?? 0;
      const end = start + MaxItems;
      const isTruncated = end < profiles.length;
      return answered({
        InstanceProfiles: profiles
          .slice(start, end)
          .map((profile) => instanceProfileView(profile, caller)),
        IsTruncated: isTruncated,
        Marker: isTruncated ? pageTokens.seal({ createdAt: end, id: "" }, binding, now) : undefined,
      });
    },
  });
