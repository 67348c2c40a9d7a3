import {
  type GresValues,
  type NodeGroupValues,
  type ScriptValues,
  type Stage,
  stages,
} from "./values.ts";
import {
  optionalNumber,
  splitIds,
  tagsRequest,
  unless,
  unlessEmpty,
} from "#components/form/request-values.ts";
import type { CreateComputeNodeGroupRequest } from "#lib/pcs/spec/compute-node-group.ts";

/** A number that must be there: nothing is no number. */
const requiredNumber = (text: string) => optionalNumber(text) ?? Number.NaN;

/** Leaves out a choice that is left to PCS. */
const chosen = <Value extends string>(value: Value | "") => (value === "" ? undefined : value);

const trimmed = (text: string) => chosen(text.trim());

/** A login group has one number of instances, which run always. */
export const scalingRequest = ({ purpose, scaling: { minimum, maximum } }: NodeGroupValues) => ({
  minInstanceCount: requiredNumber(purpose === "login" ? maximum : minimum),
  maxInstanceCount: requiredNumber(maximum),
});

/** Lines are arguments as they are, with their blanks; an empty line is none. */
const argumentLines = (text: string) => text.split(/\r?\n/).filter((line) => line !== "");

const scriptRequest = (script: ScriptValues) => {
  const words = argumentLines(script.arguments);
  return {
    name: script.name.trim(),
    scriptSource: {
      scriptLocation: script.location.trim(),
      s3VersionId: trimmed(script.s3VersionId),
      checksum: trimmed(script.checksum),
    },
    arguments: unless(words.length === 0, words),
    onError: chosen(script.onError),
    executionPolicy: chosen(script.executionPolicy),
  };
};

const stageRequest = ({ scripts }: NodeGroupValues, stage: Stage) =>
  unless(scripts[stage].length === 0, scripts[stage].map(scriptRequest));

const hasScripts = ({ scripts }: NodeGroupValues) =>
  stages.some((stage) => scripts[stage].length > 0);

/** NodeLifecycleActionsRequest. Without any script it takes all scripts of a group away. */
export const lifecycleRequest = (values: NodeGroupValues) => ({
  stages: {
    nodeBootstrapped: stageRequest(values, "nodeBootstrapped"),
    nodeReady: stageRequest(values, "nodeReady"),
  },
  scriptCachingPolicy: unless(!hasScripts(values), chosen(values.scripts.cachingPolicy)),
});

export const gresRequest = (records: GresValues[]) =>
  records.map((record) =>
    Object.fromEntries(
      Object.entries(record)
        .map(([name, value]) => [name, value.trim()] as const)
        .filter(([, value]) => value !== ""),
    ),
  );

const spotRequest = ({ allocationStrategy }: NodeGroupValues) => ({
  allocationStrategy: chosen(allocationStrategy),
});

export const templateRequest = ({ launchTemplate: { id, version } }: NodeGroupValues) => ({
  id: id.trim(),
  version: version.trim(),
});

/** Nodes of a login group are never idle in Slurm's sense: no queue sends them jobs. */
const idleTime = ({ purpose, slurm }: NodeGroupValues) =>
  unless(purpose === "login", optionalNumber(slurm.idleTime));

const slurmRequest = (values: NodeGroupValues) => {
  const { settings, gres } = values.slurm;
  return unlessEmpty({
    scaleDownIdleTimeInSeconds: idleTime(values),
    slurmCustomSettings: unless(settings.length === 0, settings),
    gresCustomSettings: unless(gres.length === 0, gresRequest(gres)),
  });
};

/** How instances are bought: On-Demand needs no words, and login nodes are never bought otherwise. */
const purchaseRequest = (values: NodeGroupValues) => {
  const option = values.purpose === "login" ? "ONDEMAND" : values.purchaseOption;
  return {
    purchaseOption: unless(option === "ONDEMAND", option),
    spotOptions: unless(option !== "SPOT", unlessEmpty(spotRequest(values))),
  };
};

/** The group that the values stand for, in whichever cluster. It may break rules: the schema tells. */
export const groupRequest = (values: NodeGroupValues) => ({
  computeNodeGroupName: values.computeNodeGroupName.trim(),
  amiId: unless(values.image.from === "template", values.image.id.trim()),
  subnetIds: splitIds(values.subnetIds),
  customLaunchTemplate: templateRequest(values),
  iamInstanceProfileArn: values.instanceProfileArn.trim(),
  scalingConfiguration: scalingRequest(values),
  instanceConfigs: splitIds(values.instanceTypes).map((instanceType) => ({ instanceType })),
  ...purchaseRequest(values),
  slurmConfiguration: slurmRequest(values),
  nodeLifecycleActions: unless(!hasScripts(values), lifecycleRequest(values)),
  tags: tagsRequest(values.tags),
});

/** The request that the values stand for. */
export const createRequest =
  (clusterIdentifier: string) =>
  (values: NodeGroupValues): CreateComputeNodeGroupRequest => ({
    clusterIdentifier,
    ...groupRequest(values),
  });
