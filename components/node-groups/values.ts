import type { TagRow } from "#components/form/request-values.ts";
import type { allocationStrategies, PurchaseOption } from "#lib/pcs/spec/instances.ts";
import type {
  cachingPolicies,
  errorPolicies,
  executionPolicies,
} from "#lib/pcs/spec/lifecycle-actions.ts";
import type { gresAttributeNames } from "#lib/pcs/spec/settings/gres-record.ts";
import type { SlurmSetting } from "#lib/pcs/spec/slurm-settings.ts";

/** A choice that may be left to PCS, which then assumes something. */
type OrDefault<Values extends readonly string[]> = Values[number] | "";

/** A gres.conf record; attributes that it does not give are empty. */
export type GresValues = Record<(typeof gresAttributeNames)[number], string>;

/** A script of a node's life. Arguments stand a line each. */
export type ScriptValues = {
  name: string;
  location: string;
  s3VersionId: string;
  checksum: string;
  arguments: string;
  onError: OrDefault<typeof errorPolicies>;
  executionPolicy: OrDefault<typeof executionPolicies>;
};

export const stages = ["nodeBootstrapped", "nodeReady"] as const;
export type Stage = (typeof stages)[number];

/** What a group is for. PCS knows no difference: a login group is static, On-Demand and in no queue. */
type Purpose = "compute" | "login";

/** What stands in the form: the request as people type it, so numbers and lists of ids are texts. */
export type NodeGroupValues = {
  computeNodeGroupName: string;
  purpose: Purpose;
  subnetIds: string;
  launchTemplate: { id: string; version: string };
  image: { from: "id" | "template"; id: string };
  instanceTypes: string;
  scaling: { minimum: string; maximum: string };
  purchaseOption: PurchaseOption;
  allocationStrategy: OrDefault<typeof allocationStrategies>;
  instanceProfileArn: string;
  slurm: { idleTime: string; settings: SlurmSetting[]; gres: GresValues[] };
  scripts: Record<Stage, ScriptValues[]> & { cachingPolicy: OrDefault<typeof cachingPolicies> };
  tags: TagRow[];
};

export const emptyValues: NodeGroupValues = {
  computeNodeGroupName: "",
  purpose: "compute",
  subnetIds: "",
  launchTemplate: { id: "", version: "$Default" },
  image: { from: "id", id: "" },
  instanceTypes: "",
  scaling: { minimum: "0", maximum: "" },
  purchaseOption: "ONDEMAND",
  allocationStrategy: "",
  instanceProfileArn: "",
  slurm: { idleTime: "", settings: [], gres: [] },
  scripts: { nodeBootstrapped: [], nodeReady: [], cachingPolicy: "" },
  tags: [],
};

export const emptyScript: ScriptValues = {
  name: "",
  location: "",
  s3VersionId: "",
  checksum: "",
  arguments: "",
  onError: "",
  executionPolicy: "",
};

export const emptyGres: GresValues = {
  AutoDetect: "",
  Name: "",
  Type: "",
  Count: "",
  Cores: "",
  Links: "",
  Flags: "",
  File: "",
  MultipleFiles: "",
};
