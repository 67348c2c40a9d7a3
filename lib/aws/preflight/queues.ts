import "server-only";
import type { PreflightLine } from "#lib/pcs/view/preflight.ts";
import { linesOf, listed, warns } from "./lines.ts";
import { type Check, eachGroup } from "./subject.ts";

/** A queue without node groups is taken, and runs nothing. */
export const queueGroups: Check = ({ specification: { queues } }) =>
  Promise.resolve(
    queues.flatMap(({ queueName, computeNodeGroups }, index): PreflightLine[] => {
      const place = `queues[${String(index)}].computeNodeGroups`;
      const empty = warns(
        `${queueName} has no node group, so no job can run in it.`,
        "Give it a node group, or leave the queue out.",
      );
      return linesOf(
        { id: place, title: `Queue ${queueName}`, place },
        computeNodeGroups.length === 0 ? [empty] : [],
        `Jobs in ${queueName} run on ${listed(computeNodeGroups)}.`,
      );
    }),
  );

/** Nodes that no queue has run no jobs: right for login nodes, which there is a fixed number of. */
export const groupQueues = eachGroup(({ specification }, group, place) => {
  const { computeNodeGroupName: name, scalingConfiguration } = group;
  const about = { id: `${place}.queues`, title: `Queues of ${name}`, place: "queues" };
  const having = specification.queues.filter(({ computeNodeGroups }) =>
    computeNodeGroups.includes(name),
  );
  const { minInstanceCount: least, maxInstanceCount: most } = scalingConfiguration;
  const isFixed = least === most && most > 0;
  const none = warns(
    `No queue has ${name}, so no job runs there, and its number of instances is not fixed, as it would be for login nodes.`,
    "Put it into a queue, or make its minimum its maximum.",
  );
  const well =
    having.length > 0
      ? `${name} runs the jobs of ${listed(having.map(({ queueName }) => queueName))}.`
      : `No queue has ${name}: with always ${String(most)} ${most === 1 ? "instance" : "instances"} it is fit for login nodes.`;
  return Promise.resolve(linesOf(about, having.length > 0 || isFixed ? [] : [none], well));
});
