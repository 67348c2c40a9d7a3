import type { FieldPath } from "react-hook-form";
import {
  settingPlace,
  tagPlace,
  type TagRow,
  tagsRequest,
  unless,
  unlessEmpty,
} from "#components/form/request-values.ts";
import type { FieldProblem, FormMapping } from "#components/form/spec-resolver.ts";
import type { UpdateMapping } from "#components/form/update/changes.ts";
import { settingWords } from "#components/form/update/setting-words.ts";
import { tagProblems } from "#components/tags/tag-problems.ts";
import {
  createQueueRequest,
  type CreateQueueRequest,
  queueTexts,
  updateQueueRequest,
  type UpdateQueueRequest,
} from "#lib/pcs/spec/queue.ts";
import type { Revision } from "#lib/pcs/spec/revision.ts";
import { settingRefusals, type SlurmSetting } from "#lib/pcs/spec/slurm-settings.ts";
import type { TagPolicy } from "#lib/pcs/spec/tag-policy.ts";
import type { QueueDetail } from "#lib/pcs/view/queue.ts";

/** What stands in the forms of a queue: ids of its node groups, its settings; name and tags of a new one. */
export type QueueValues = {
  queueName: string;
  groups: string[];
  slurmCustomSettings: SlurmSetting[];
  tags: TagRow[];
};

/** Of which cluster a queue is. */
type Place = { clusterIdentifier: string; version: string; revision: Revision };

/** What is demanded of a new queue's tags. */
type NewPlace = Place & { tagPolicy?: TagPolicy | undefined };

export const emptyQueue: QueueValues = {
  queueName: "",
  groups: [],
  slurmCustomSettings: [],
  tags: [],
};

/** A queue's groups are a set: whoever picks them in another order changes nothing. */
const groupConfigurations = (ids: string[]) =>
  ids.toSorted().map((computeNodeGroupId) => ({ computeNodeGroupId }));

const sharedName = (path: string): FieldPath<QueueValues> | undefined => {
  const place = settingPlace(path, "slurmCustomSettings");
  if (place) return `slurmCustomSettings.${place.row}.${place.half}`;
  return path.startsWith("computeNodeGroupConfigurations") ? "groups" : undefined;
};

/** Settings that the cluster's Slurm is too old for. */
export const tooNew = ({ slurmCustomSettings }: QueueValues, version: string) =>
  settingRefusals("queue", slurmCustomSettings, version).map(({ path, message }) => ({
    name: `slurmCustomSettings.${Number(path[0])}.parameterName` as const,
    message,
  }));

/** The field that a member of CreateQueue belongs to. */
export function createName(path: string, { tags }: QueueValues) {
  if (path === "queueName" || path === "tags") return path;
  const tag = tagPlace(path, tags);
  return tag ? (`tags.${tag.row}.${tag.half}` as const) : sharedName(path);
}

const noGroup: FieldProblem<QueueValues> = {
  name: "groups",
  message: "Choose at least one compute node group: without one, jobs wait.",
};

/** How the form for a new queue and CreateQueue map onto each other. */
export const createQueueMapping = ({
  clusterIdentifier,
  version,
  revision,
  tagPolicy,
}: NewPlace): FormMapping<QueueValues, CreateQueueRequest> => ({
  schema: createQueueRequest(revision),
  toRequest: ({ queueName, groups, slurmCustomSettings, tags }) => ({
    clusterIdentifier,
    queueName: queueName.trim(),
    computeNodeGroupConfigurations: groupConfigurations(groups),
    slurmConfiguration: unless(slurmCustomSettings.length === 0, { slurmCustomSettings }),
    tags: tagsRequest(tags),
  }),
  toName: createName,
  alsoRefuse: (values) => [
    ...(values.groups.length === 0 ? [noGroup] : []),
    ...tooNew(values, version),
    ...tagProblems<QueueValues>({
      ...{ rows: values.tags, policy: tagPolicy, list: "tags" },
      nameOf: (row, half) => `tags.${row}.${half}`,
    }),
  ],
});

/** A queue as its form shows it. */
export const queueValues = (queue: QueueDetail): QueueValues => ({
  ...emptyQueue,
  queueName: queue.name,
  groups: queue.computeNodeGroupIds.toSorted(),
  slurmCustomSettings: queue.slurmCustomSettings,
});

type KnownQueue = Place & { queueIdentifier: string; nameOfGroup: (id: string) => string };

/** How the form of a queue and UpdateQueue map onto each other. */
export const updateQueueMapping = ({
  clusterIdentifier,
  queueIdentifier,
  version,
  revision,
  nameOfGroup,
}: KnownQueue): UpdateMapping<QueueValues, UpdateQueueRequest> => ({
  schema: updateQueueRequest(revision),
  members: [
    {
      name: "groups",
      label: queueTexts.computeNodeGroupConfigurations.label,
      words: ({ groups }) => (groups.length === 0 ? ["none"] : groups.map(nameOfGroup)),
    },
    {
      name: "slurmCustomSettings",
      label: queueTexts.slurmCustomSettings.label,
      words: ({ slurmCustomSettings }) => settingWords(slurmCustomSettings),
    },
  ],
  toRequest: ({ groups, slurmCustomSettings }, sends) => ({
    clusterIdentifier,
    queueIdentifier,
    computeNodeGroupConfigurations: sends("groups", groupConfigurations(groups)),
    slurmConfiguration: unlessEmpty({
      slurmCustomSettings: sends("slurmCustomSettings", slurmCustomSettings),
    }),
  }),
  toName: sharedName,
  alsoRefuse: (values) => tooNew(values, version),
});
