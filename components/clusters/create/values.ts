import type { FieldPath } from "react-hook-form";
import type { FieldProblem, FormMapping } from "#components/form/spec-resolver.ts";
import { createClusterRequest, type CreateClusterRequest } from "#lib/pcs/spec/cluster.ts";
import { fieldPath } from "#lib/pcs/spec/field-path.ts";
import type { SizeName } from "#lib/pcs/spec/limits.ts";
import type { Revision } from "#lib/pcs/spec/revision.ts";
import type { SlurmSetting } from "#lib/pcs/spec/slurm-settings.ts";
import type { SlurmVersion } from "#lib/pcs/spec/slurm-versions.ts";

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
  tags: { key: string; value: string }[];
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

const optionalNumber = (text: string) => (text.trim() === "" ? undefined : Number(text));

const ids = (text: string) => text.split(/[\s,]+/).filter((id) => id !== "");

/** Leaves a member out when it would say what PCS assumes anyway. */
const unless = <Value>(isDefault: boolean, value: Value) => (isDefault ? undefined : value);

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
  const empty = Object.values(request).every((member) => member === undefined);
  return unless(empty, request);
}

/** The request that the values stand for. It may break rules: the schema tells. */
export const toRequest = (values: CreateClusterValues): CreateClusterRequest => ({
  clusterName: values.clusterName.trim(),
  size: values.size,
  scheduler: values.scheduler,
  networking: {
    subnetIds: [values.networking.subnetId.trim()],
    securityGroupIds: ids(values.networking.securityGroupIds),
    networkType: unless(values.networking.networkType === "IPV4", values.networking.networkType),
  },
  slurmConfiguration: slurmRequest(values.slurmConfiguration),
  tags: unless(
    values.tags.length === 0,
    Object.fromEntries(values.tags.map(({ key, value }) => [key, value])),
  ),
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
  const [, row, member] = /slurmCustomSettings\[(\d+)\]\.(\w+)/.exec(path) ?? [];
  if (row === undefined) return undefined;
  const field = member === "parameterValue" ? "parameterValue" : "parameterName";
  return `slurmConfiguration.slurmCustomSettings.${Number(row)}.${field}`;
}

function tagName(
  path: string,
  values: CreateClusterValues,
): FieldPath<CreateClusterValues> | undefined {
  for (const [row, { key }] of values.tags.entries()) {
    if (path === fieldPath(["tags", key, "key"])) return `tags.${row}.key`;
    if (path === fieldPath(["tags", key])) return `tags.${row}.value`;
  }
  return path === "tags" ? "tags" : undefined;
}

const toName: FormMapping<CreateClusterValues>["toName"] = (path, values) =>
  settingName(path) ?? tagName(path, values) ?? names.find(([members]) => members.test(path))?.[1];

/** A map cannot show that two rows have the same key. */
const repeatedKeys = ({ tags }: CreateClusterValues): FieldProblem<CreateClusterValues>[] =>
  tags.flatMap(({ key }, row) =>
    tags.findIndex((other) => other.key === key) < row
      ? [{ name: `tags.${row}.key` as const, message: "This key is used above already." }]
      : [],
  );

/** How this form and CreateCluster map onto each other. */
export const createClusterMapping = (revision: Revision): FormMapping<CreateClusterValues> => ({
  schema: createClusterRequest(revision),
  toRequest,
  toName,
  alsoRefuse: repeatedKeys,
});
