import { z } from "zod";
import { allocationStrategies, purchaseOptions } from "./instances.ts";
import { cachingPolicies, errorPolicies, executionPolicies } from "./lifecycle-actions.ts";
import { sizeNames } from "./limits.ts";
import { networkTypes } from "./networking.ts";
import { slurmVersions } from "./slurm-versions.ts";

/** Whatever is not of this kind is as if it were not there. */
const kept = <Item extends z.ZodType>(item: Item) => item.optional().catch(undefined);

const text = kept(z.string());
const number = kept(z.number());

/** Items of another kind are left out. */
const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((items) => items.flatMap((each) => item.safeParse(each).data ?? []));

/** Values are texts in Slurm's files; JSON is often written with numbers. */
const settingText = z.union([z.string(), z.number().transform(String)]).catch("");

const settings = listOf(z.object({ parameterName: settingText, parameterValue: settingText }));

const tags = kept(z.record(z.string(), settingText));

const mode = kept(z.object({ mode: kept(z.enum(["NONE", "STANDARD"])) }));

const cluster = z.object({
  clusterName: text,
  size: kept(z.enum(sizeNames)),
  scheduler: kept(z.object({ version: kept(z.enum(slurmVersions)) })),
  networking: kept(
    z.object({
      subnetIds: listOf(z.string()),
      securityGroupIds: listOf(z.string()),
      networkType: kept(z.enum(networkTypes)),
    }),
  ),
  slurmConfiguration: kept(
    z.object({
      scaleDownIdleTimeInSeconds: number,
      accounting: kept(
        z.object({ mode: kept(z.enum(["NONE", "STANDARD"])), defaultPurgeTimeInDays: number }),
      ),
      slurmRest: mode,
      slurmCustomSettings: settings,
      slurmdbdCustomSettings: settings,
      cgroupCustomSettings: settings,
    }),
  ),
  tags,
});

const script = z.object({
  name: text,
  scriptSource: kept(z.object({ scriptLocation: text, s3VersionId: text, checksum: text })),
  arguments: listOf(z.string()),
  onError: kept(z.enum(errorPolicies)),
  executionPolicy: kept(z.enum(executionPolicies)),
});

const nodeGroup = z.object({
  computeNodeGroupName: text,
  amiId: text,
  subnetIds: listOf(z.string()),
  customLaunchTemplate: kept(z.object({ id: text, version: text })),
  iamInstanceProfileArn: text,
  scalingConfiguration: kept(z.object({ minInstanceCount: number, maxInstanceCount: number })),
  instanceConfigs: listOf(z.object({ instanceType: z.string() })),
  purchaseOption: kept(z.enum(purchaseOptions)),
  spotOptions: kept(z.object({ allocationStrategy: kept(z.enum(allocationStrategies)) })),
  slurmConfiguration: kept(
    z.object({
      scaleDownIdleTimeInSeconds: number,
      slurmCustomSettings: settings,
      gresCustomSettings: listOf(z.record(z.string(), settingText)),
    }),
  ),
  nodeLifecycleActions: kept(
    z.object({
      stages: kept(z.object({ nodeBootstrapped: listOf(script), nodeReady: listOf(script) })),
      scriptCachingPolicy: kept(z.enum(cachingPolicies)),
    }),
  ),
  tags,
});

const queue = z.object({
  queueName: text,
  computeNodeGroups: listOf(z.string()),
  slurmConfiguration: kept(z.object({ slurmCustomSettings: settings })),
  tags,
});

/**
 * What can be used of a specification that is unfinished, or wrong in places: members of another kind than theirs are
 * not there. What it has may break rules.
 */
export const partialSpecification = z.object({
  cluster: cluster.catch(cluster.parse({})),
  nodeGroups: listOf(nodeGroup),
  queues: listOf(queue),
});

export type PartialSpecification = z.infer<typeof partialSpecification>;
