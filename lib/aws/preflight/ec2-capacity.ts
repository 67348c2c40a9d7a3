import "server-only";
import { formatNumber } from "#lib/pcs/spec/rules.ts";
import { linesOf, unknown } from "./lines.ts";
import { type Check, eachGroup } from "./subject.ts";

/** The account's quotas of vCPUs are with Service Quotas, which is not asked; what is needed of them is known. */
export const vCpuQuota: Check = async ({ ask, specification: { nodeGroups } }) => {
  if (nodeGroups.length === 0) return [];
  const found = await ask.types();
  // The lines about the types say why they could not be read.
  if (!found.ok) return [];
  const vCpus = nodeGroups.reduce((sum, { instanceConfigs, scalingConfiguration }) => {
    const known = found.value.filter(({ name }) =>
      instanceConfigs.some(({ instanceType }) => instanceType === name),
    );
    const most = Math.max(0, ...known.map((type) => type.vCpus));
    return sum + most * scalingConfiguration.maxInstanceCount;
  }, 0);
  const finding = unknown(
    `The node groups may run ${formatNumber(vCpus)} vCPUs together. How many EC2 lets this account run is not looked at.`,
    "Compare that with the account's EC2 quotas in Service Quotas, which differ by family and purchase option: instances beyond them do not start.",
  );
  return linesOf({ id: "vcpus", title: "vCPUs of the account" }, [finding], "");
};

/** User guide, "Capacity Blocks" and "interruptible ODCRs": what was reserved has to be there, near and large enough. */
export const reservation = eachGroup(async ({ ask }, group, place) => {
  const { computeNodeGroupName, purchaseOption, customLaunchTemplate } = group;
  if (
    purchaseOption !== "CAPACITY_BLOCK" &&
    purchaseOption !== "INTERRUPTIBLE_CAPACITY_RESERVATION"
  )
    return [];
  const template = await ask.template(customLaunchTemplate);
  const id =
    template.ok && template.value.missing === undefined
      ? template.value.version.capacityReservationId
      : undefined;
  // The line about the launch template says that it names none.
  if (id === undefined) return [];
  const about = {
    id: `${place}.reservation`,
    title: `Reserved capacity of ${computeNodeGroupName}`,
    place: `${place}.purchaseOption`,
  };
  const most = formatNumber(group.scalingConfiguration.maxInstanceCount);
  const finding = unknown(
    `Whether ${id} is there, when, where and how large is not looked at.`,
    `Make sure that it is scheduled or active, has ${most} instances, and is in the zone of one of the group's subnets.`,
  );
  return linesOf(about, [finding], "");
});
