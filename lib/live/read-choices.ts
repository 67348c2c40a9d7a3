import "server-only";
import { consoleItself } from "#lib/auth/console.ts";
import { listImages } from "#lib/aws/choices/images.ts";
import { listInstanceProfiles } from "#lib/aws/choices/instance-profiles.ts";
import { listInstanceTypeOfferings, listInstanceTypes } from "#lib/aws/choices/instance-types.ts";
import {
  listLaunchTemplates,
  listLaunchTemplateVersions,
} from "#lib/aws/choices/launch-templates.ts";
import { listSecurityGroups, listSubnets } from "#lib/aws/choices/network.ts";
import type { Failure } from "#lib/errors.ts";
import { readingContext } from "#lib/pcs/context.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import type { ChoiceKind, Choices, InstanceTypeChoice } from "#lib/pcs/view/choices.ts";
import type { Reading } from "#lib/reading.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { allowsReading } from "./live.ts";
import { remembered } from "./remembered.ts";

/** The types that some zone of the Region offers, by family and then by size. */
async function readInstanceTypes(
  context: OperationContext,
  input: object,
): Promise<Result<InstanceTypeChoice[], Failure>> {
  const [types, offerings] = await Promise.all([
    listInstanceTypes(context, input),
    listInstanceTypeOfferings(context, input),
  ]);
  if (!types.ok) return types;
  if (!offerings.ok) return offerings;
  const offered = types.value.flatMap((type): InstanceTypeChoice[] => {
    const zones = offerings.value.get(type.name);
    return zones ? [{ ...type, zones: zones.toSorted() }] : [];
  });
  const family = ({ name }: InstanceTypeChoice) => name.split(".")[0] ?? "";
  return ok(
    offered.sort(
      (a, b) =>
        family(a).localeCompare(family(b), "en") || a.vCpus - b.vCpus || a.memoryMiB - b.memoryMiB,
    ),
  );
}

type Reader<Value> = (
  context: OperationContext,
  input: object,
) => Promise<Result<Reading<Value>, Failure>>;

const readers: { [Kind in ChoiceKind]: Reader<Choices[Kind]> } = {
  subnets: remembered("subnets", listSubnets),
  "security-groups": remembered("security groups", listSecurityGroups),
  "launch-templates": remembered("launch templates", listLaunchTemplates),
  "launch-template-versions": remembered("launch template versions", listLaunchTemplateVersions),
  images: remembered("images", listImages),
  "instance-types": remembered("instance types", readInstanceTypes),
  "instance-profiles": remembered("instance profiles", listInstanceProfiles),
};

const isKind = (kind: string): kind is ChoiceKind => Object.hasOwn(readers, kind);

/**
 * A list of what a form offers, for the current request.
 * @param input what narrows the list, such as the VPC of security groups
 */
export async function readChoices(
  connectionId: string,
  kind: string,
  input: object,
): Promise<Result<Reading<object>, Failure>> {
  const context = await readingContext(connectionId);
  if (!context.ok) return context;
  const allowed = allowsReading(context.value);
  if (!allowed.ok) return allowed;
  if (!isKind(kind)) return failed({ kind: "not-found", message: `There are no ${kind} here.` });
  return readers[kind]({ ...context.value, caller: consoleItself }, input);
}
