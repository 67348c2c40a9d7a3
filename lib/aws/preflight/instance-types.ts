import "server-only";
import type { NodeGroupSpecification } from "#lib/pcs/spec/cluster-specification.ts";
import { disagreement } from "#lib/pcs/spec/node-fit.ts";
import { blocks, eitherOf, type Finding, linesOf, listed, unread, warns } from "./lines.ts";
import { eachGroup, type Subject } from "./subject.ts";

const placesOf = ({ instanceConfigs }: NodeGroupSpecification, place: string) =>
  instanceConfigs.map(({ instanceType }, index) => ({
    name: instanceType,
    at: `${place}.instanceConfigs[${String(index)}].instanceType`,
  }));

/** CreateComputeNodeGroup, instanceConfigs: the types exist here and are equal choices for Slurm. */
export const instanceTypes = eachGroup(async ({ ask, context }, group, place) => {
  const about = {
    id: `${place}.types`,
    title: `Instance types of ${group.computeNodeGroupName}`,
    place: `${place}.instanceConfigs`,
  };
  const found = await ask.types();
  if (!found.ok) return linesOf(about, [unread(found.error)], "");
  const wanted = placesOf(group, place);
  const known = wanted.flatMap(({ name }) => found.value.find((type) => type.name === name) ?? []);
  const missing = wanted
    .filter(({ name }) => !known.some((type) => type.name === name))
    .map(({ name, at }) =>
      blocks(
        `There is no instance type ${name} in ${context.connection.region}.`,
        "Choose another type.",
        at,
      ),
    );
  const difference = disagreement(known);
  const findings = difference
    ? [...missing, blocks(difference, "Leave out the types that differ.")]
    : missing;
  const [first] = known;
  const facts = first
    ? `${listed(known.map(({ name }) => name))}: ${first.architecture}, ${String(first.vCpus)} vCPUs, ${String(first.gpus)} GPUs.`
    : "";
  return linesOf(about, findings, facts);
});

/** The zones of the group's subnets, as far as the subnets exist. */
async function zonesOf({ ask }: Subject, { subnetIds }: NodeGroupSpecification) {
  const found = await ask.subnets();
  if (!found.ok) return undefined;
  const zones = found.value.filter(({ id }) => subnetIds.includes(id)).map(({ zone }) => zone);
  return [...new Set(zones)].sort();
}

/** A type that no zone of the group's subnets has never starts, though AWS takes the group. */
export const offeredTypes = eachGroup(async (subject, group, place) => {
  const about = {
    id: `${place}.zones`,
    title: `Zones of ${group.computeNodeGroupName}`,
    place: `${place}.subnetIds`,
  };
  const zones = await zonesOf(subject, group);
  if (!zones || zones.length === 0) return [];
  const found = await subject.ask.offerings();
  if (!found.ok) return linesOf(about, [unread(found.error)], "");
  const partly: string[] = [];
  const findings = placesOf(group, place).flatMap(({ name, at }): Finding[] => {
    const offered = found.value.filter(({ type }) => type === name).map(({ zone }) => zone);
    // The line about the types says that there is no such type.
    if (offered.length === 0) return [];
    const without = zones.filter((zone) => !offered.includes(zone));
    if (without.length === 0) return [];
    if (without.length < zones.length) {
      partly.push(` ${name} is not in ${eitherOf(without)}.`);
      return [];
    }
    const evidence = `${name} is offered in ${listed(offered.toSorted())}, and the group's subnets are in ${listed(zones)}: it would never start.`;
    return [warns(evidence, "Choose a subnet in a zone that has it, or another type.", at)];
  });
  const well = `Every type is offered in ${zones.length > 1 ? "some zone of the subnets" : (zones[0] ?? "")}.${partly.join("")}`;
  return linesOf(about, findings, well);
});
