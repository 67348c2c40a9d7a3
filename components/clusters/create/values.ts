import type { FieldPath } from "react-hook-form";
import {
  optionalNumber,
  settingPlace,
  splitIds,
  tagPlace,
  type TagRow,
  tagsRequest,
  unless,
  unlessEmpty,
} from "#components/form/request-values.ts";
import type { FormMapping } from "#components/form/spec-resolver.ts";
import { tagProblems } from "#components/tags/tag-problems.ts";
import { createClusterRequest, type CreateClusterRequest } from "#lib/pcs/spec/cluster.ts";
import type { SizeName } from "#lib/pcs/spec/limits.ts";
import type { Revision } from "#lib/pcs/spec/revision.ts";
import type { SlurmSetting } from "#lib/pcs/spec/slurm-settings.ts";
import type { SlurmVersion } from "#lib/pcs/spec/slurm-versions.ts";
import type { TagPolicy } from "#lib/pcs/spec/tag-policy.ts";

type Mode = "NONE" | "STANDARD";

/** What stands in the form: the request as people type it, so numbers and lists of ids are texts. */
export type CreateClusterValues = {
  clusterName: string;
  size: SizeName;
  scheduler: { type: "SLURM"; version: SlurmVersion };
  networking: { subnetId: string; securityGroupIds: string; networkType: "IPV4" | "IPV6" };
  slurmConfiguration: {
    scaleDownIdleTimeInSeconds: string;
    accounting: { mode: Mode; defaultPurgeTimeInDays: string };
    slurmRest: { mode: Mode };
    slurmCustomSettings: SlurmSetting[];
  };
  tags: TagRow[];
};

export const emptyValues = (version: SlurmVersion): CreateClusterValues => ({
  clusterName: "",
  size: "SMALL",
  scheduler: { type: "SLURM", version },
  networking: { subnetId: "", securityGroupIds: "", networkType: "IPV4" },
  slurmConfiguration: {
    scaleDownIdleTimeInSeconds: "",
    accounting: { mode: "NONE", defaultPurgeTimeInDays: "" },
    slurmRest: { mode: "NONE" },
    slurmCustomSettings: [],
  },
  tags: [],
});

function slurmRequest(slurm: CreateClusterValues["slurmConfiguration"]) {
  const { accounting, slurmRest, slurmCustomSettings } = slurm;
  const request = {
    scaleDownIdleTimeInSeconds: optionalNumber(slurm.scaleDownIdleTimeInSeconds),
    slurmCustomSettings: unless(slurmCustomSettings.length === 0, slurmCustomSettings),
    accounting: unless(accounting.mode === "NONE", {
      mode: accounting.mode,
      defaultPurgeTimeInDays: optionalNumber(accounting.defaultPurgeTimeInDays),
    }),
    slurmRest: unless(slurmRest.mode === "NONE", slurmRest),
  };
  return unlessEmpty(request);
}

/** The request that the values stand for. It may break rules: the schema tells. */
export const toRequest = (values: CreateClusterValues): CreateClusterRequest => ({
  clusterName: values.clusterName.trim(),
  size: values.size,
  scheduler: values.scheduler,
  networking: {
    subnetIds: [values.networking.subnetId.trim()],
    securityGroupIds: splitIds(values.networking.securityGroupIds),
    networkType: unless(values.networking.networkType === "IPV4", values.networking.networkType),
  },
  slurmConfiguration: slurmRequest(values.slurmConfiguration),
  tags: tagsRequest(values.tags),
});

/** Names of the form by the request members they stand for; a member inside one belongs to it, too. */
const names: [RegExp, FieldPath<CreateClusterValues>][] = [
  [/^clusterName/, "clusterName"],
  [/^size/, "size"],
  [/^scheduler/, "scheduler.version"],
  [/^networking\.subnetIds/, "networking.subnetId"],
  [/^networking\.securityGroupIds/, "networking.securityGroupIds"],
  [/^networking\.networkType/, "networking.networkType"],
  [/IdleTimeInSeconds/, "slurmConfiguration.scaleDownIdleTimeInSeconds"],
  [/accounting\.defaultPurgeTimeInDays/, "slurmConfiguration.accounting.defaultPurgeTimeInDays"],
  [/accounting/, "slurmConfiguration.accounting.mode"],
  [/slurmRest/, "slurmConfiguration.slurmRest.mode"],
];

function settingName(path: string): FieldPath<CreateClusterValues> | undefined {
  const place = settingPlace(path, "slurmCustomSettings");
  return place && `slurmConfiguration.slurmCustomSettings.${place.row}.${place.half}`;
}

function tagName(
  path: string,
  { tags }: CreateClusterValues,
): FieldPath<CreateClusterValues> | undefined {
  const place = tagPlace(path, tags);
  if (place) return `tags.${place.row}.${place.half}`;
  return path === "tags" ? "tags" : undefined;
}

/** The field of the form that a member of CreateCluster belongs to. */
export const toName: FormMapping<CreateClusterValues>["toName"] = (path, values) =>
  settingName(path) ?? tagName(path, values) ?? names.find(([members]) => members.test(path))?.[1];

/** How this form and CreateCluster map onto each other. */
export const createClusterMapping = (
  revision: Revision,
  policy?: TagPolicy,
): FormMapping<CreateClusterValues, CreateClusterRequest> => ({
  schema: createClusterRequest(revision),
  toRequest,
  toName,
  alsoRefuse: ({ tags: rows }) =>
    tagProblems({ rows, policy, list: "tags", nameOf: (row, half) => `tags.${row}.${half}` }),
});
