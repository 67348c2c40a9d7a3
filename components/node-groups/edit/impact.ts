import { optionalNumber, splitIds } from "#components/form/request-values.ts";
import type { NodeGroupValues } from "#components/node-groups/values.ts";
import { formatNumber } from "#lib/pcs/spec/rules.ts";

type Group = {
  /** Instances that there are now; undefined when EC2 could not be read. */
  running: number | undefined;
  /** Whether any queue sends jobs to it; if not, people may be signed in on its instances. */
  inQueue: boolean;
};

type Update = { before: NodeGroupValues; after: NodeGroupValues; group: Group };

const list = (names: string[]) => new Intl.ListFormat("en").format(names);

/** User guide, "Updating a compute node group": members that make PCS replace the instances. */
const replacing: [what: string, of: (values: NodeGroupValues) => unknown][] = [
  ["the AMI", ({ image }) => image],
  ["the launch template", ({ launchTemplate }) => launchTemplate],
  ["the purchase option", ({ purchaseOption }) => purchaseOption],
  ["the instance profile", ({ instanceProfileArn }) => instanceProfileArn],
  ["the lifecycle scripts", ({ scripts }) => scripts],
];

const differs = (of: (values: NodeGroupValues) => unknown, { before, after }: Update) =>
  JSON.stringify(of(before)) !== JSON.stringify(of(after));

const instances = (count: number | undefined) =>
  count === undefined
    ? "the instances"
    : `${formatNumber(count)} running ${count === 1 ? "instance" : "instances"}`;

/** Groups that no queue uses are for logins, so that is what ends there. */
const endsWords = ({ group: { inQueue } }: Update) =>
  inQueue
    ? "each ends once its running jobs have finished, and a new one starts. Whoever is signed in on one is cut off."
    : "No queue uses this group: login sessions on its instances are cut when they end.";

function replacementWords(update: Update): string[] {
  const causes = replacing.filter(([, of]) => differs(of, update)).map(([what]) => what);
  if (causes.length === 0) return [];
  const { running, inQueue } = update.group;
  if (running === 0)
    return [`No instance runs now: new ones start with ${list(causes)} as changed.`];
  const what = `Changing ${list(causes)} replaces ${instances(running)}`;
  return [inQueue ? `${what}: ${endsWords(update)}` : `${what}. ${endsWords(update)}`];
}

function maximumWords({ before, after, group: { running, inQueue } }: Update): string[] {
  const from = optionalNumber(before.scaling.maximum) ?? 0;
  const to = optionalNumber(after.scaling.maximum) ?? 0;
  if (to >= from) return [];
  const many =
    running === undefined || running <= to
      ? "instances on them"
      : `at least ${formatNumber(running - to)} of ${instances(running)}`;
  const lost = inQueue ? "their jobs are requeued" : "login sessions on them are cut";
  return [
    `The most instances fall from ${formatNumber(from)} to ${formatNumber(to)}. Slurm forgets the nodes beyond: ${many} end at once, and ${lost}.`,
  ];
}

function minimumWords({ before, after, group: { running } }: Update): string[] {
  const from = optionalNumber(before.scaling.minimum) ?? 0;
  const to = optionalNumber(after.scaling.minimum) ?? 0;
  if (to < from) return ["Instances beyond the fewest end when they have been idle long enough."];
  if (to === from) return [];
  const start =
    running === undefined || running >= to ? "" : ` ${formatNumber(to - running)} start now.`;
  return [`${formatNumber(to)} instances run always, with jobs or without, and cost so.${start}`];
}

function subnetWords({ before, after }: Update): string[] {
  const [old, now] = [splitIds(before.subnetIds), splitIds(after.subnetIds)];
  const gone = old.filter((id) => !now.includes(id));
  return [
    ...(gone.length > 0
      ? [
          `Instances in ${list(gone)} are replaced by others elsewhere, once their jobs have finished.`,
        ]
      : []),
    ...(old.length < 2 && now.length > 1 ? ["Nodes cannot use EFA between several subnets."] : []),
  ];
}

const slurmWords = (update: Update): string[] =>
  differs(({ slurm: { settings, gres } }) => [settings, gres], update)
    ? [
        "Slurm reads the group’s nodes anew. AWS does not document whether their instances are replaced for that: count on it.",
      ]
    : [];

/** What an update of a group does to instances, jobs and people, in sentences. */
export function nodeGroupImpact(
  before: NodeGroupValues,
  after: NodeGroupValues,
  group: Group,
): string[] {
  const update = { before, after, group };
  return [
    ...replacementWords(update),
    ...maximumWords(update),
    ...minimumWords(update),
    ...subnetWords(update),
    ...slurmWords(update),
  ];
}
