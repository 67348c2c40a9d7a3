import {
  emptyGres,
  emptyValues,
  type GresValues,
  type NodeGroupValues,
  type ScriptValues,
} from "#components/node-groups/values.ts";
import { attribute } from "#lib/pcs/spec/gres-record.ts";
import { allocationStrategies, purchaseOptions } from "#lib/pcs/spec/instances.ts";
import {
  cachingPolicies,
  errorPolicies,
  executionPolicies,
} from "#lib/pcs/spec/lifecycle-actions.ts";
import { gresAttributeNames } from "#lib/pcs/spec/settings/gres-record.ts";
import type { ComputeNodeGroupDetail, LifecycleScript } from "#lib/pcs/view/compute-node-group.ts";

/** A word that forms know; one that AWS added later stands as the default, and is not sent unless changed. */
const known = <Value extends string>(values: readonly Value[], word: string | undefined) =>
  values.find((value) => value === word) ?? "";

const scriptValues = (script: LifecycleScript): ScriptValues => ({
  name: script.name,
  location: script.location,
  s3VersionId: script.s3VersionId ?? "",
  checksum: script.checksum ?? "",
  arguments: script.arguments.join("\n"),
  onError: known(errorPolicies, script.onError),
  executionPolicy: known(executionPolicies, script.executionPolicy),
});

/** Slurm reads attributes without regard to case; the form spells them as its documentation does. */
export const gresValues = (record: Record<string, string>): GresValues =>
  gresAttributeNames.reduce<GresValues>(
    (values, name) => ({ ...values, [name]: attribute(record, name) ?? "" }),
    emptyGres,
  );

function scriptsOf(
  actions: ComputeNodeGroupDetail["lifecycleActions"],
): NodeGroupValues["scripts"] {
  if (!actions) return emptyValues.scripts;
  return {
    nodeBootstrapped: actions.nodeBootstrapped.map(scriptValues),
    nodeReady: actions.nodeReady.map(scriptValues),
    cachingPolicy: known(cachingPolicies, actions.scriptCachingPolicy),
  };
}

/** A group as its form shows it. */
export const nodeGroupValues = (group: ComputeNodeGroupDetail): NodeGroupValues => ({
  ...emptyValues,
  computeNodeGroupName: group.name,
  subnetIds: group.subnetIds.join(", "),
  launchTemplate: {
    id: group.launchTemplate?.id ?? "",
    version: group.launchTemplate?.version ?? "",
  },
  image: group.amiId ? { from: "id", id: group.amiId } : { from: "template", id: "" },
  instanceTypes: group.instanceTypes.join(", "),
  scaling: {
    minimum: String(group.scaling.minInstanceCount),
    maximum: String(group.scaling.maxInstanceCount),
  },
  purchaseOption: known(purchaseOptions, group.purchaseOption) || "ONDEMAND",
  allocationStrategy: known(allocationStrategies, group.allocationStrategy),
  instanceProfileArn: group.instanceProfileArn ?? "",
  slurm: {
    idleTime: String(group.slurm.scaleDownIdleTimeInSeconds ?? ""),
    settings: group.slurm.slurmCustomSettings,
    gres: group.slurm.gresCustomSettings.map(gresValues),
  },
  scripts: scriptsOf(group.lifecycleActions),
});
