import { clusterTexts } from "./cluster.ts";
import { computeNodeGroupTexts } from "./compute-node-group-texts.ts";
import { lifecycleTexts } from "./lifecycle-actions.ts";
import { networkingTexts } from "./networking.ts";
import { queueTexts } from "./queue.ts";
import type { FieldText } from "./rules.ts";

const labelled: Record<string, Pick<FieldText, "label">> = {
  ...clusterTexts,
  ...networkingTexts,
  ...computeNodeGroupTexts,
  ...lifecycleTexts,
  computeNodeGroups: queueTexts.computeNodeGroupConfigurations,
};

/** What forms call a member, where they have no text for it. */
const otherWords: Record<string, string> = {
  cluster: "Cluster",
  nodeGroups: "Node groups",
  queues: "Queues",
  clusterName: "Name",
  computeNodeGroupName: "Name",
  queueName: "Name",
  version: "Version",
  scheduler: "Slurm",
  networking: "Networking",
  instanceConfigs: "Instance types",
  instanceType: "Instance type",
  iamInstanceProfileArn: "Instance profile",
  scalingConfiguration: "Scaling",
  spotOptions: "Spot options",
  slurmConfiguration: "Slurm configuration",
  nodeLifecycleActions: "Lifecycle scripts",
  parameterName: "Parameter",
  parameterValue: "Value",
  name: "Name",
  mode: "Mode",
  tags: "Tags",
};

/** Members that only hold others: what is inside them says enough. */
const holders = /^(networking|slurmConfiguration|scalingConfiguration|scriptSource|stages)$/;

const wordOf = (member: string) => otherWords[member] ?? labelled[member]?.label ?? member;

const nameOf = (part: unknown) => {
  if (typeof part !== "object" || part === null) return undefined;
  const members = new Map<string, unknown>(Object.entries(part));
  const name = members.get("computeNodeGroupName") ?? members.get("queueName");
  return typeof name === "string" && name !== "" ? name : undefined;
};

/** The node group or queue that a path leads to: its number, and its name if it has one. */
function partWords(list: string, index: number, json: unknown): string {
  const parts: unknown =
    typeof json === "object" && json !== null
      ? new Map<string, unknown>(Object.entries(json)).get(list)
      : undefined;
  const part: unknown = Array.isArray(parts) ? parts[index] : undefined;
  const name = nameOf(part);
  const kind = list === "queues" ? "Queue" : "Node group";
  return `${kind} ${index + 1}${name === undefined ? "" : ` (${name})`}`;
}

/** Where in a specification something stands, as people say it: "Node group 2 (gpu) › Subnets 1". */
export function placeWords(path: readonly PropertyKey[], json: unknown): string {
  const [list, index] = path;
  const isPart = (list === "nodeGroups" || list === "queues") && typeof index === "number";
  const words = isPart ? [partWords(list, index, json)] : [];
  const rest = path.slice(words.length * 2);
  for (const [place, member] of rest.entries()) {
    const last = words.length - 1;
    const before = rest[place - 1];
    if (typeof member === "number" && place > 0) {
      words[last] = `${words[last] ?? ""} ${member + 1}`;
    } else if (place === rest.length - 1 || !holders.test(String(member))) {
      words.push(before === "tags" ? String(member) : wordOf(String(member)));
    }
  }
  return words.length === 0 ? "The file" : words.join(" › ");
}
