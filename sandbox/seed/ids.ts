import { hash } from "node:crypto";
import type { Scope } from "#sandbox/store/resource.ts";

/**
 * Makes ids that look like EC2's and say which seeded thing they are by their last three digits.
 * Those of different accounts and Regions differ, as they do in AWS.
 */
export function seedIds({ accountId, region }: Scope) {
  const place = hash("sha256", `${accountId}/${region}`).slice(0, 4);
  return (prefix: string, number: number) =>
    `${prefix}-0a1b2c3d4e${place}${String(number).padStart(3, "0")}`;
}
