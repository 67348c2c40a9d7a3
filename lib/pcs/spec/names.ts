import { kindWords, type ResourceKind } from "./resource-kind.ts";
import { type FieldText, text, type TextRule } from "./rules.ts";
import { type Revision, revisionRules } from "./revision.ts";

/** CreateCluster, CreateComputeNodeGroup, CreateQueue: most characters of a name. */
export const nameLengths: Record<ResourceKind, number> = {
  cluster: 40,
  computeNodeGroup: 25,
  queue: 25,
};

const nameRules = (revision: Revision, maxLength: number): TextRule[] => {
  const { nameMinLength, refusesTenAlphanumerics } = revisionRules[revision];
  return [
    [(name) => name !== "", "Enter a name."],
    [(name) => !name.startsWith("pcs_"), "“pcs_” starts an id, so a name cannot start with it."],
    [(name) => /^[A-Za-z]/.test(name), "Start the name with a letter, A–Z or a–z."],
    [
      (name) => /^[A-Za-z0-9-]*$/.test(name),
      (name) =>
        `Use letters, digits and hyphens only: “${/[^A-Za-z0-9-]/u.exec(name)?.[0] ?? ""}” is not allowed.`,
    ],
    [(name) => name.length >= nameMinLength, `Use at least ${String(nameMinLength)} characters.`],
    [
      (name) => name.length <= maxLength,
      (name) =>
        `Use at most ${String(maxLength)} characters: this name has ${String(name.length)}.`,
    ],
    [
      (name) => !refusesTenAlphanumerics || !/^[A-Za-z0-9]{10}$/.test(name),
      "A name of exactly ten letters or digits could be mistaken for an id here: make it longer or shorter, or add a hyphen.",
    ],
  ];
};

/** The name that a create operation gives a resource. */
const resourceName = (kind: ResourceKind) => (revision: Revision) =>
  text("Enter a name.", nameRules(revision, nameLengths[kind]));

/**
 * How operations name a resource that exists: by name or id. The pattern admits one character more
 * than a name may have; such an identifier is well-formed and simply belongs to nothing.
 */
const resourceIdentifier = (kind: ResourceKind) => (revision: Revision) => {
  const bounds = `${String(revisionRules[revision].nameMinLength - 1)},${String(nameLengths[kind])}`;
  const pattern = new RegExp(`^(pcs_[a-zA-Z0-9]+|[A-Za-z][A-Za-z0-9-]{${bounds}})$`);
  const words = kindWords[kind];
  return text(`Name a ${words} by its name or its id (pcs_…).`, [
    [
      (value) => pattern.test(value),
      `This is neither a ${words} name nor a ${words} id: an id is pcs_ with letters and digits after it.`,
    ],
  ]);
};

const nameText = (kind: ResourceKind, label: string, scope: string) => {
  const range = (revision: Revision) =>
    `${String(revisionRules[revision].nameMinLength)}–${String(nameLengths[kind])}`;
  return (revision: Revision): FieldText => ({
    label,
    help: [
      `${range(revision)} letters, digits and hyphens, starting with a letter.`,
      ...(revisionRules[revision].refusesTenAlphanumerics
        ? ["Not exactly ten letters or digits (reference of 2024-09-26)."]
        : []),
      `It must be unique in ${scope}, and it cannot be changed later.`,
    ].join(" "),
  });
};

/** CreateCluster, clusterName. */
export const clusterName = resourceName("cluster");
/** CreateComputeNodeGroup, computeNodeGroupName. */
export const computeNodeGroupName = resourceName("computeNodeGroup");
/** CreateQueue, queueName. */
export const queueName = resourceName("queue");

/** GetCluster, clusterIdentifier. */
export const clusterIdentifier = resourceIdentifier("cluster");
/** GetComputeNodeGroup, computeNodeGroupIdentifier. */
export const computeNodeGroupIdentifier = resourceIdentifier("computeNodeGroup");
/** GetQueue, queueIdentifier. */
export const queueIdentifier = resourceIdentifier("queue");

export const clusterNameText = nameText("cluster", "Cluster name", "this account and Region");
export const computeNodeGroupNameText = nameText("computeNodeGroup", "Group name", "its cluster");
export const queueNameText = nameText("queue", "Queue name", "its cluster");
