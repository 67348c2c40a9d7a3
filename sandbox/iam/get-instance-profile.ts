import { z } from "zod";
import { instanceProfileView } from "#sandbox/iam/instance-profile-view.ts";
import { answered, defineQuery, refused } from "#sandbox/query/service.ts";
import { instanceProfilesOf } from "#sandbox/seed/instance-profiles.ts";

const request = z.object({
  InstanceProfileName: z
    .string()
    .regex(/^[\w+=,.@-]{1,128}$/, "has 1 to 128 letters, digits and characters of _+=,.@-"),
});

export const getInstanceProfile = defineQuery({
  name: "GetInstanceProfile",
  request,
  run({ InstanceProfileName: name }, caller) {
    const profiles = instanceProfilesOf(caller.accountId);
    const profile = profiles.find((candidate) => candidate.name === name);
    if (!profile) {
      return refused("NoSuchEntity", `There is no instance profile ${name} here.`, 404);
    }
    const Tags = Object.entries(profile.tags).map(([Key, Value]) => ({ Key, Value }));
    return answered({ InstanceProfile: { ...instanceProfileView(profile, caller), Tags } });
  },
});
