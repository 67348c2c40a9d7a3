import { randomInt } from "node:crypto";
import { partitionOf } from "#sandbox/region.ts";
import type { ResourceType, Scope } from "#sandbox/store/resource.ts";

const idCharacters = "abcdefghijklmnopqrstuvwxyz0123456789";

const randomText = (length: number) =>
  Array.from({ length }, () => idCharacters[randomInt(idCharacters.length)]).join("");

/** A new resource id: `pcs_` and ten lower-case letters and digits. */
export const newId = () => `pcs_${randomText(10)}`;

/** Whether an identifier is an id: no name can start so. */
export const isId = (identifier: string) => identifier.startsWith("pcs_");

/** The ARN of a cluster, or of a node group or queue inside one. */
export function resourceArn(
  { accountId, region }: Scope,
  type: ResourceType,
  { id, clusterId }: { id: string; clusterId: string },
): string {
  const path = type === "cluster" ? `cluster/${id}` : `cluster/${clusterId}/${type}/${id}`;
  return `arn:${partitionOf(region)}:pcs:${region}:${accountId}:${path}`;
}

/** A Secrets Manager ARN, which ends in six random characters. */
export const secretArn = ({ accountId, region }: Scope, name: string) =>
  `arn:${partitionOf(region)}:secretsmanager:${region}:${accountId}:secret:${name}-${randomText(6)}`;
