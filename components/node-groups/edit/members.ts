import { splitIds } from "#components/form/request-values.ts";
import type { Member } from "#components/form/update/changes.ts";
import { settingWords } from "#components/form/update/setting-words.ts";
import { gresRequest } from "#components/node-groups/request.ts";
import {
  type NodeGroupValues,
  type ScriptValues,
  type Stage,
  stages,
} from "#components/node-groups/values.ts";
import {
  computeNodeGroupTexts,
  purchaseOptionTexts,
} from "#lib/pcs/spec/compute-node-group-texts.ts";
import { defaults } from "#lib/pcs/spec/defaults.ts";
import { lifecycleTexts } from "#lib/pcs/spec/lifecycle-actions.ts";

const orNone = (lines: string[]) => (lines.length === 0 ? ["none"] : lines);

const scriptWords = (stage: Stage) => (script: ScriptValues, index: number) => {
  const { name, location, s3VersionId, checksum, onError, executionPolicy } = script;
  const facts = [
    location,
    ...script.arguments.split("\n"),
    s3VersionId && `S3 version ${s3VersionId}`,
    checksum && `SHA-256 ${checksum}`,
    onError && `on error ${onError}`,
    executionPolicy && `runs ${executionPolicy}`,
  ];
  return `${lifecycleTexts[stage].label}, ${String(index + 1)}: ${name} – ${facts.filter(Boolean).join(" ")}`;
};

const scriptsWords = ({ scripts }: NodeGroupValues) => [
  ...orNone(stages.flatMap((stage) => scripts[stage].map(scriptWords(stage)))),
  ...(scripts.cachingPolicy ? [`Downloads: ${scripts.cachingPolicy}`] : []),
];

const gresWords = ({ slurm }: NodeGroupValues) =>
  orNone(
    gresRequest(slurm.gres).map((record) =>
      Object.entries(record)
        .map(([name, value]) => `${name}=${value}`)
        .join(" "),
    ),
  );

const texts = computeNodeGroupTexts;

/** What an update of a group can change, each compared and merged as a whole. */
export const members: Member<NodeGroupValues>[] = [
  {
    name: "subnetIds",
    label: texts.subnetIds.label,
    words: ({ subnetIds }) => splitIds(subnetIds),
  },
  {
    name: "launchTemplate",
    label: texts.customLaunchTemplate.label,
    words: ({ launchTemplate: { id, version } }) => [`${id} version ${version}`],
  },
  {
    name: "image",
    label: texts.amiId.label,
    words: ({ image }) => [image.from === "template" ? "from the launch template" : image.id],
  },
  {
    name: "scaling",
    label: "Scaling",
    words: ({ scaling: { minimum, maximum } }) => [
      `Fewest instances: ${minimum}`,
      `Most instances: ${maximum}`,
    ],
  },
  {
    name: "purchaseOption",
    label: texts.purchaseOption.label,
    words: ({ purchaseOption }) => [purchaseOptionTexts[purchaseOption].label],
  },
  {
    name: "allocationStrategy",
    label: texts.allocationStrategy.label,
    words: ({ allocationStrategy }) => [allocationStrategy || defaults.allocationStrategy],
  },
  {
    name: "instanceProfileArn",
    label: texts.iamInstanceProfileArn.label,
    words: ({ instanceProfileArn }) => [instanceProfileArn],
  },
  {
    name: "slurm.idleTime",
    label: texts.scaleDownIdleTimeInSeconds.label,
    words: ({ slurm: { idleTime } }) => [idleTime ? `${idleTime} seconds` : "as the cluster"],
  },
  {
    name: "slurm.settings",
    label: texts.slurmCustomSettings.label,
    words: ({ slurm }) => settingWords(slurm.settings),
  },
  { name: "slurm.gres", label: texts.gresCustomSettings.label, words: gresWords },
  { name: "scripts", label: texts.nodeLifecycleActions.label, words: scriptsWords },
];
