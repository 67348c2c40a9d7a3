import { hash } from "node:crypto";
import type { PermissionSet } from "#sandbox/authorization/permissions.ts";
import type { PolicyDocument } from "#sandbox/authorization/policy-document.ts";
import { partitionOf } from "#sandbox/region.ts";

/** An IAM role. IAM is global: an account has the same roles in every Region. */
export type Role = {
  name: string;
  path: string;
  id: string;
  description: string;
  permissions: PermissionSet;
  /** Who may assume it: instances of EC2, or people of the seeded accounts. */
  trusts: "ec2" | "people";
  maxSessionSeconds: number;
  /** What was put in the place of its permissions and of whom it trusts (POST /_sandbox/roles). */
  policies?: readonly PolicyDocument[];
  trustPolicy?: PolicyDocument;
};

type RoleSeed = Omit<Role, "id" | "maxSessionSeconds" | "policies" | "trustPolicy">;

const person = { path: "/", trusts: "people" } as const;
const node = { trusts: "ec2", permissions: "computeNode" } as const;

const seeds: RoleSeed[] = [
  {
    name: "pcs-console-viewer",
    ...person,
    permissions: "viewer",
    description: "People who look at clusters",
  },
  {
    name: "pcs-console-operator",
    ...person,
    permissions: "operator",
    description: "People who run clusters",
  },
  {
    name: "pcs-console-admin",
    ...person,
    permissions: "administrator",
    description: "People who may do everything",
  },
  { name: "AWSPCS-hpc-nodes", path: "/", ...node, description: "Compute nodes" },
  { name: "hpc-gpu-nodes", path: "/aws-pcs/", ...node, description: "Compute nodes with GPUs" },
  { name: "AWSPCS-login-nodes", path: "/", ...node, description: "Login nodes" },
  { name: "AWSPCS-legacy-nodes", path: "/", ...node, description: "Compute nodes until 2025" },
  {
    name: "ec2-default",
    path: "/",
    trusts: "ec2",
    permissions: "none",
    description: "Instances that need nothing",
  },
];

/** The id of something in IAM: letters and digits, the same at every start. */
export const iamId = (prefix: string, accountId: string, name: string) =>
  prefix + hash("sha256", `${accountId}/${prefix}/${name}`).slice(0, 17).toUpperCase();

/** The roles of an account. */
export const rolesOf = (accountId: string): Role[] =>
  seeds.map((seed) => ({
    ...seed,
    id: iamId("AROA", accountId, seed.name),
    maxSessionSeconds: seed.trusts === "people" ? 4 * 3600 : 3600,
  }));

export const roleArn = (
  { path, name }: Pick<Role, "path" | "name">,
  accountId: string,
  region: string,
) => `arn:${partitionOf(region)}:iam::${accountId}:role${path}${name}`;
