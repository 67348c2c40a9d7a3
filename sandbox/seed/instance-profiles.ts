import { iamId, type Role, rolesOf } from "#sandbox/seed/roles.ts";

export type InstanceProfile = {
  name: string;
  path: string;
  id: string;
  createdAt: string;
  /** IAM allows one role or none. */
  role: Role | undefined;
  tags: Record<string, string>;
};

type ProfileSeed = [name: string, path: string, role: string | undefined, day: string];

/**
 * PCS wants a role that is named AWSPCS… or has the path /aws-pcs/; until 2025 it wanted that of the
 * profile. So there are profiles for both, for one or the other, and for neither.
 */
const seeds: ProfileSeed[] = [
  ["AWSPCS-hpc-nodes", "/", "AWSPCS-hpc-nodes", "2025-11-03"],
  ["hpc-gpu-nodes", "/aws-pcs/", "hpc-gpu-nodes", "2025-11-03"],
  ["AWSPCS-login-nodes", "/", "AWSPCS-login-nodes", "2025-11-03"],
  ["hpc-legacy-nodes", "/", "AWSPCS-legacy-nodes", "2024-10-08"],
  ["AWSPCS-plain-role", "/", "ec2-default", "2026-04-27"],
  ["web-servers", "/services/", "ec2-default", "2023-02-14"],
  ["AWSPCS-no-role", "/", undefined, "2026-10-30"],
];

const tagsOf = (name: string): Record<string, string> =>
  name === "AWSPCS-hpc-nodes" ? { team: "hpc-platform" } : {};

/** The instance profiles of an account, in IAM's order: by name. */
export function instanceProfilesOf(accountId: string): InstanceProfile[] {
  const roles = rolesOf(accountId);
  return seeds
    .map(([name, path, roleName, day]) => ({
      name,
      path,
      id: iamId("AIPA", accountId, name),
      createdAt: `${day}T13:40:02Z`,
      role: roles.find((role) => role.name === roleName),
      tags: tagsOf(name),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
