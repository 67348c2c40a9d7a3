import { z } from "zod";

/** What an instance was started with; it keeps it to its end. */
const launch = z.object({
  name: z.string(),
  clusterId: z.string(),
  instanceType: z.string(),
  imageId: z.string(),
  subnetId: z.string(),
  privateIpAddress: z.string(),
  publicIpAddress: z.string().optional(),
  ipv6Address: z.string().optional(),
  securityGroupIds: z.array(z.string()),
  keyName: z.string().optional(),
  instanceProfileArn: z.string(),
  lifecycle: z.enum(["spot", "capacity-block", "interruptible-capacity-reservation"]).optional(),
  tags: z.record(z.string(), z.string()),
  /** Says whether an update of the group concerns it: it is replaced when the group's differs. */
  configuration: z.string(),
});

export type Launch = z.infer<typeof launch>;

export const storedInstance = z.object({
  id: z.string(),
  groupId: z.string(),
  /** The number of its node in the group, from 1. */
  nodeNumber: z.number(),
  launchedAt: z.number(),
  /** When somebody decided that it ends; null as long as it is meant to run. */
  endedAt: z.number().nullable(),
  /** The node's name in Slurm, once the instance has registered with its cluster. */
  nodeId: z.string().nullable(),
  launch: z.string().transform((text) => launch.parse(JSON.parse(text))),
});

/** An instance that PCS started for a compute node group; times in milliseconds since 1970. */
export type Instance = z.infer<typeof storedInstance>;

/** EC2's codes of an instance's states. */
export const stateCodes = { pending: 0, running: 16, "shutting-down": 32, terminated: 48 };

export type InstanceState = keyof typeof stateCodes;

/** EC2 shows a terminated instance for about an hour. */
export const terminatedShownMs = 60 * 60 * 1000;

/** How long an instance takes to start, and to stop: half as long as other transitions. */
export const bootMs = (transitionMs: number) => transitionMs / 2;

/** The state of an instance at a time. */
export function stateOf(
  { launchedAt, endedAt }: Instance,
  boot: number,
  now: number,
): InstanceState {
  if (endedAt !== null && now >= endedAt) {
    return now < endedAt + boot ? "shutting-down" : "terminated";
  }
  return now < launchedAt + boot ? "pending" : "running";
}
