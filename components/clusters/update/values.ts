import type { FieldPath } from "react-hook-form";
import { optionalNumber, settingPlace, unlessEmpty } from "#components/form/request-values.ts";
import type { FieldProblem } from "#components/form/spec-resolver.ts";
import type { Sends, UpdateMapping } from "#components/form/update/changes.ts";
import { settingWords } from "#components/form/update/setting-words.ts";
import {
  clusterTexts,
  updateClusterRequest,
  type UpdateClusterRequest,
} from "#lib/pcs/spec/cluster.ts";
import { clusterRefusals } from "#lib/pcs/spec/cluster-slurm.ts";
import { fieldPath } from "#lib/pcs/spec/field-path.ts";
import type { Revision } from "#lib/pcs/spec/revision.ts";
import { formatNumber } from "#lib/pcs/spec/rules.ts";
import type { SlurmSetting } from "#lib/pcs/spec/slurm-settings.ts";
import { isTargetVersion, schedulerVersionText } from "#lib/pcs/spec/slurm-versions.ts";
import type { ClusterDetail } from "#lib/pcs/view/cluster.ts";

type Mode = "NONE" | "STANDARD";

export const settingLists = [
  "slurmCustomSettings",
  "slurmdbdCustomSettings",
  "cgroupCustomSettings",
] as const;

/** What stands in the form: everything that UpdateCluster can change, as people type it. */
export type ClusterValues = {
  version: string;
  scaleDownIdleTimeInSeconds: string;
  accounting: { mode: Mode; defaultPurgeTimeInDays: string };
  restMode: Mode;
} & Record<(typeof settingLists)[number], SlurmSetting[]>;

/** What PCS assumes of members that were never set, and does not show. */
const defaults = { idleSeconds: 600, purgeDays: -1 };

const textOf = (value: number | undefined) => (value === undefined ? "" : String(value));

const modeOf = (mode: string | undefined): Mode => (mode === "STANDARD" ? "STANDARD" : "NONE");

/** A cluster as its form shows it. */
export const clusterValues = ({ scheduler, slurm }: ClusterDetail): ClusterValues => ({
  version: scheduler.version,
  scaleDownIdleTimeInSeconds: textOf(slurm.scaleDownIdleTimeInSeconds),
  accounting: {
    mode: modeOf(slurm.accounting?.mode),
    defaultPurgeTimeInDays: textOf(slurm.accounting?.defaultPurgeTimeInDays),
  },
  restMode: modeOf(slurm.slurmRestMode),
  slurmCustomSettings: slurm.slurmCustomSettings,
  slurmdbdCustomSettings: slurm.slurmdbdCustomSettings,
  cgroupCustomSettings: slurm.cgroupCustomSettings,
});

const idleSeconds = ({ scaleDownIdleTimeInSeconds }: ClusterValues) =>
  optionalNumber(scaleDownIdleTimeInSeconds) ?? defaults.idleSeconds;

const purgeDays = ({ accounting }: ClusterValues) =>
  optionalNumber(accounting.defaultPurgeTimeInDays) ?? defaults.purgeDays;

/** Records are kept for some time only while there are any. */
const accountingRequest = (values: ClusterValues, sends: Sends<ClusterValues>) => {
  const { mode } = values.accounting;
  return unlessEmpty({
    mode: sends("accounting.mode", mode),
    defaultPurgeTimeInDays:
      mode === "STANDARD"
        ? sends("accounting.defaultPurgeTimeInDays", purgeDays(values))
        : undefined,
  });
};

const slurmRequest = (values: ClusterValues, sends: Sends<ClusterValues>) =>
  unlessEmpty({
    scaleDownIdleTimeInSeconds: sends("scaleDownIdleTimeInSeconds", idleSeconds(values)),
    accounting: accountingRequest(values, sends),
    slurmRest: sends("restMode", { mode: values.restMode }),
    slurmCustomSettings: sends("slurmCustomSettings", values.slurmCustomSettings),
    slurmdbdCustomSettings: sends("slurmdbdCustomSettings", values.slurmdbdCustomSettings),
    cgroupCustomSettings: sends("cgroupCustomSettings", values.cgroupCustomSettings),
  });

/** The whole configuration that the cluster ends up with, which is what rules between members are about. */
const outcome = (values: ClusterValues) => ({
  slurmConfiguration: {
    accounting: { mode: values.accounting.mode },
    slurmRest: { mode: values.restMode },
    slurmCustomSettings: values.slurmCustomSettings,
    slurmdbdCustomSettings: values.slurmdbdCustomSettings,
    cgroupCustomSettings: values.cgroupCustomSettings,
  },
});

/** Names of the form by the request members they stand for; a member inside one belongs to it, too. */
const names: [RegExp, FieldPath<ClusterValues>][] = [
  [/^scheduler/, "version"],
  [/IdleTimeInSeconds/, "scaleDownIdleTimeInSeconds"],
  [/accounting\.defaultPurgeTimeInDays/, "accounting.defaultPurgeTimeInDays"],
  [/accounting/, "accounting.mode"],
  [/slurmRest/, "restMode"],
];

function toName(path: string): FieldPath<ClusterValues> | undefined {
  for (const list of settingLists) {
    const place = settingPlace(path, list);
    if (place) return `${list}.${place.row}.${place.half}`;
  }
  return (
    settingLists.find((list) => path.endsWith(list)) ??
    names.find(([members]) => members.test(path))?.[1]
  );
}

const problemsOf = (values: ClusterValues): FieldProblem<ClusterValues>[] =>
  clusterRefusals(outcome(values), values.version).map(({ path, message }) => ({
    name: toName(fieldPath(path)) ?? "version",
    message,
  }));

const onOff = (mode: Mode) => [mode === "STANDARD" ? "on" : "off"];

const purgeWords = (days: number) =>
  days === -1 ? "kept for good" : `kept for ${formatNumber(days)} days`;

const members: UpdateMapping<ClusterValues, unknown>["members"] = [
  { name: "version", label: schedulerVersionText.label, words: ({ version }) => [version] },
  {
    name: "scaleDownIdleTimeInSeconds",
    label: clusterTexts.scaleDownIdleTimeInSeconds.label,
    words: (values) => [`${formatNumber(idleSeconds(values))} s`],
  },
  {
    name: "accounting.mode",
    label: clusterTexts.accounting.label,
    words: ({ accounting }) => onOff(accounting.mode),
  },
  {
    name: "accounting.defaultPurgeTimeInDays",
    label: "Accounting records",
    words: (values) => [values.accounting.mode === "NONE" ? "none" : purgeWords(purgeDays(values))],
  },
  {
    name: "restMode",
    label: clusterTexts.slurmRest.label,
    words: ({ restMode }) => onOff(restMode),
  },
  ...settingLists.map((name) => ({
    name,
    label: clusterTexts[name].label,
    words: (values: ClusterValues) => settingWords(values[name]),
  })),
];

type KnownCluster = { clusterIdentifier: string; revision: Revision };

/** How the form of a cluster and UpdateCluster map onto each other. */
export const updateClusterMapping = ({
  clusterIdentifier,
  revision,
}: KnownCluster): UpdateMapping<ClusterValues, UpdateClusterRequest> => ({
  schema: updateClusterRequest(revision),
  members,
  toRequest: (values, sends) => ({
    clusterIdentifier,
    scheduler: isTargetVersion(values.version)
      ? sends("version", { version: values.version })
      : undefined,
    slurmConfiguration: slurmRequest(values, sends),
  }),
  toName,
  alsoRefuse: problemsOf,
});
