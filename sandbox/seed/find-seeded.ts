import { partitionOf } from "#sandbox/region.ts";
import { imagesOf } from "#sandbox/seed/images.ts";
import { launchTemplatesOf } from "#sandbox/seed/launch-templates.ts";
import { networkOf } from "#sandbox/seed/network.ts";
import type { Scope } from "#sandbox/store/resource.ts";

/** How the examples name what else is seeded: by names, which are the same everywhere. */
export type Finder = ReturnType<typeof finderFor>;

const orThrow = (id: string | undefined, what: string): string => {
  if (id === undefined) throw new Error(`The seed has no ${what}.`);
  return id;
};

/** Finds the ids that seeded things have in an account and Region. */
export function finderFor(scope: Scope) {
  const { subnets, securityGroups } = networkOf(scope);
  const [templates, images] = [launchTemplatesOf(scope), imagesOf(scope)];
  const byName = (things: { id: string; name: string }[]) => (wanted: string) =>
    orThrow(things.find(({ name }) => name === wanted)?.id, wanted);
  return {
    subnet: byName(subnets),
    securityGroup: byName(securityGroups),
    template: byName(templates),

    /** The newest image whose name begins so. */
    image: (start: string) =>
      orThrow(images.findLast(({ name }) => name.startsWith(start))?.id, start),

    profile: (pathAndName: string) =>
      `arn:${partitionOf(scope.region)}:iam::${scope.accountId}:instance-profile/${pathAndName}`,
  };
}
