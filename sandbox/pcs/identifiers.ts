import { randomInt } from "node:crypto";
import { partitionOf } from "#sandbox/region.ts";
import type { Scope } from "#sandbox/store/resource.ts";

const idCharacters = "abcdefghijklmnopqrstuvwxyz0123456789";

const randomText = (length: number) =>
  Array.from({ length }, () => idCharacters[randomInt(idCharacters.length)]).join("");

/** A new resource id: `pcs_` and ten lower-case letters and digits. */
export const newId = () => `pcs_${randomText(10)}`;

export const clusterArn = ({ accountId, region }: Scope, id: string) =>
  `arn:${partitionOf(region)}:pcs:${region}:${accountId}:cluster/${id}`;

/** A Secrets Manager ARN, which ends in six random characters. */
export const secretArn = ({ accountId, region }: Scope, name: string) =>
  `arn:${partitionOf(region)}:secretsmanager:${region}:${accountId}:secret:${name}-${randomText(6)}`;
