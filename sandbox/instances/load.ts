import { hash } from "node:crypto";
import type { NodeGroup } from "#sandbox/instances/node-group.ts";

/** The most instances that load adds to a group. */
const mostAdded = 50;

/** How long the load on a group stays the same. */
export const loadPeriodMs = (transitionMs: number) => Math.max(20_000, 4 * transitionMs);

/** A number from 0 to 1 that follows from the group and the period, and seems to follow from nothing. */
function busyness(groupId: string, period: number): number {
  const digits = hash("sha256", `${groupId}/${String(period)}`).slice(0, 8);
  return parseInt(digits, 16) / 0xffff_ffff;
}

/**
 * How many instances the jobs of a made-up working day keep busy beyond the group's minimum: more of
 * them in some periods than in others, none in about every fourth.
 */
export function addedByLoad({ id, document, inQueue }: NodeGroup, period: number): number {
  const { minInstanceCount, maxInstanceCount } = document.scalingConfiguration;
  const room = Math.min(maxInstanceCount - minInstanceCount, mostAdded);
  const level = Math.max(0, busyness(id, period) - 0.25) / 0.75;
  return inQueue ? Math.ceil(room * level) : 0;
}
