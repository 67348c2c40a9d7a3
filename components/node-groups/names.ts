import type { FieldPath } from "react-hook-form";
import { type NodeGroupValues, type Stage, stages } from "./values.ts";
import { settingPlace, tagPlace } from "#components/form/request-values.ts";
import type { FieldProblem } from "#components/form/spec-resolver.ts";
import { fieldPath } from "#lib/pcs/spec/field-path.ts";
import type { Refusal } from "#lib/pcs/spec/rules.ts";
import { gresAttributeNames } from "#lib/pcs/spec/settings/gres-record.ts";

type Name = FieldPath<NodeGroupValues>;

/** Names of the form by the request members they stand for; a member inside one belongs to it, too. */
const names: [RegExp, Name | ((values: NodeGroupValues) => Name)][] = [
  [/^computeNodeGroupName/, "computeNodeGroupName"],
  [/^subnetIds/, "subnetIds"],
  [/^customLaunchTemplate\.version/, "launchTemplate.version"],
  [/^customLaunchTemplate/, "launchTemplate.id"],
  [/^amiId/, ({ image }) => (image.from === "template" ? "image.from" : "image.id")],
  [/^instanceConfigs/, "instanceTypes"],
  [
    /^scalingConfiguration\.min/,
    ({ purpose }) => (purpose === "login" ? "scaling.maximum" : "scaling.minimum"),
  ],
  [/^scalingConfiguration/, "scaling.maximum"],
  [/^purchaseOption/, "purchaseOption"],
  [/^spotOptions/, "allocationStrategy"],
  [/^iamInstanceProfileArn/, "instanceProfileArn"],
  [/IdleTimeInSeconds/, "slurm.idleTime"],
  [/scriptCachingPolicy/, "scripts.cachingPolicy"],
  [/slurmCustomSettings$/, "slurm.settings"],
  [/gresCustomSettings$/, "slurm.gres"],
];

function settingName(path: string): Name | undefined {
  const place = settingPlace(path, "slurmCustomSettings");
  return place && `slurm.settings.${place.row}.${place.half}`;
}

/** A record's attribute; what concerns the record as a whole stands at its name. */
function gresName(path: string): Name | undefined {
  const [, row, attribute = ""] = /gresCustomSettings\[(\d+)\](?:\.(\w+))?/.exec(path) ?? [];
  if (row === undefined) return undefined;
  const known = gresAttributeNames.find((name) => name.toLowerCase() === attribute.toLowerCase());
  return `slurm.gres.${Number(row)}.${known ?? "Name"}`;
}

const scriptMembers = [
  "s3VersionId",
  "checksum",
  "arguments",
  "onError",
  "executionPolicy",
] as const;

function memberOfScript(rest: string) {
  if (rest.includes("scriptLocation")) return "location";
  return scriptMembers.find((member) => rest.includes(member)) ?? "name";
}

const isStage = (word: string | undefined): word is Stage => stages.some((stage) => stage === word);

function scriptName(path: string): Name | undefined {
  const [, stage, row, rest = ""] = /stages\.(\w+)(?:\[(\d+)\](.*))?$/.exec(path) ?? [];
  if (!isStage(stage)) return undefined;
  return row === undefined
    ? `scripts.${stage}`
    : `scripts.${stage}.${Number(row)}.${memberOfScript(rest)}`;
}

function tagName(path: string, { tags }: NodeGroupValues): Name | undefined {
  const place = tagPlace(path, tags);
  if (place) return `tags.${place.row}.${place.half}`;
  return path === "tags" ? "tags" : undefined;
}

function plainName(path: string, values: NodeGroupValues): Name | undefined {
  const name = names.find(([members]) => members.test(path))?.[1];
  return typeof name === "function" ? name(values) : name;
}

/** The field of the form that a member of the request, such as `subnetIds[0]`, belongs to. */
export const toName = (path: string, values: NodeGroupValues): Name | undefined =>
  settingName(path) ??
  gresName(path) ??
  scriptName(path) ??
  tagName(path, values) ??
  plainName(path, values);

/** Where what is wrong with the request stands in the form. */
export const requestProblems = (
  values: NodeGroupValues,
  refusals: Refusal[],
): FieldProblem<NodeGroupValues>[] =>
  refusals.map(({ path, message }) => ({
    name: toName(fieldPath(path), values) ?? "slurm.settings",
    message,
  }));
