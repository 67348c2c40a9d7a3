import { z } from "zod";
import { text } from "./rules.ts";
import { isAtLeast, type SlurmVersion } from "./slurm-versions.ts";

/**
 * SlurmCustomSetting and its siblings: the parameters that PCS lets people set on a cluster, by the
 * file they end in. Everything else is refused with a ValidationException.
 */
const clusterParameters = {
  slurm: [
    "AccountingStorageEnforce",
    "AccountingStorageTRES",
    "AccountingStoreFlags",
    "AuthAltParameters",
    "CliFilterParameters",
    "CliFilterPlugins",
    "CommunicationParameters",
    "DefMemPerCPU",
    "Epilog",
    "EnforcePartLimits",
    "FairShareDampeningFactor",
    "FirstJobId",
    "HealthCheckInterval",
    "HealthCheckNodeState",
    "HealthCheckProgram",
    "JobRequeue",
    "LaunchParameters",
    "Licenses",
    "MetricsType",
    "MinJobAge",
    "OverTimeLimit",
    "PreemptExemptTime",
    "PreemptMode",
    "PreemptParameters",
    "PreemptType",
    "PriorityCalcPeriod",
    "PriorityDecayHalfLife",
    "PriorityFavorSmall",
    "PriorityFlags",
    "PriorityMaxAge",
    "PriorityUsageResetPeriod",
    "PriorityWeightAge",
    "PriorityWeightAssoc",
    "PriorityWeightFairshare",
    "PriorityWeightJobSize",
    "PriorityWeightPartition",
    "PriorityWeightQOS",
    "PriorityWeightTRES",
    "Prolog",
    "PrologFlags",
    "RequeueExit",
    "RequeueExitHold",
    "SchedulerParameters",
    "SelectTypeParameters",
    "SrunPortRange",
    "TaskEpilog",
    "TaskPluginParam",
    "TaskProlog",
    "TrackWCKey",
    "UnkillableStepProgram",
    "UnkillableStepTimeout",
  ],
  slurmdbd: [
    "AllowNoDefAcct",
    "AllResourcesAbsolute",
    "CommitDelay",
    "DefaultQOS",
    "MaxQueryTimeRange",
    "Parameters",
    "PrivateData",
    "PurgeEventAfter",
    "PurgeJobAfter",
    "PurgeResvAfter",
    "PurgeStepAfter",
    "PurgeSuspendAfter",
    "PurgeTXNAfter",
    "PurgeUsageAfter",
    "TrackWCKey",
  ],
  cgroup: [
    "AllowedRAMSpace",
    "AllowedSwapSpace",
    "ConstrainCores",
    "ConstrainDevices",
    "ConstrainRAMSpace",
    "ConstrainSwapSpace",
    "IgnoreSystemd",
    "MaxRAMPercent",
    "MaxSwapPercent",
    "MinRAMSpace",
    "SignalChildrenProcesses",
  ],
} as const;

export type SettingsFile = keyof typeof clusterParameters;

/** Slurm versions that a parameter needs; parameters that are not here work with every version. */
const parameterFloors: Record<string, SlurmVersion> = {
  clifilterparameters: "25.05",
  clifilterplugins: "25.05",
};

/** Values that need a newer Slurm than their parameter does. */
const valueFloors: { parameter: string; value: RegExp; floor: SlurmVersion }[] = [
  { parameter: "selecttypeparameters", value: /(^|,)CR_Socket(_Memory)?(,|$)/i, floor: "25.11" },
];

/** Parameter names to offer for a file, in the order of the alphabet. */
export const parametersOf = (file: SettingsFile): readonly string[] => clusterParameters[file];

/** Slurm reads parameter names without regard to case; the spelling that was sent is kept. */
const isAllowed = (file: SettingsFile, name: string) =>
  clusterParameters[file].some((allowed) => allowed.toLowerCase() === name.toLowerCase());

const parameterName = (file: SettingsFile) =>
  text("Choose a parameter.", [
    [(name) => name !== "", "Choose a parameter."],
    [
      (name) => isAllowed(file, name),
      (name) =>
        `PCS does not let “${name}” be set in ${file}.conf here: choose a parameter from the list.`,
    ],
  ]);

const setting = (file: SettingsFile) =>
  z.object({
    parameterName: parameterName(file),
    parameterValue: text("Enter a value.", [[(value) => value.trim() !== "", "Enter a value."]]),
  });

export type SlurmSetting = z.infer<ReturnType<typeof setting>>;

const refuseDuplicates = (settings: SlurmSetting[], context: z.RefinementCtx) => {
  const names = settings.map(({ parameterName }) => parameterName.toLowerCase());
  names.forEach((name, index) => {
    if (names.indexOf(name) === index) return;
    context.addIssue({
      code: "custom",
      path: [index, "parameterName"],
      message: "This parameter is set above already: give each parameter once.",
    });
  });
};

/** The custom settings of a cluster for one of Slurm's files. */
export const clusterSettings = (file: SettingsFile) =>
  z.array(setting(file), { error: "Settings are a list." }).superRefine(refuseDuplicates);

/** The Slurm version that a setting needs, when this version is too old for it. */
export function missingVersion(
  { parameterName, parameterValue }: SlurmSetting,
  version: string,
): SlurmVersion | undefined {
  const name = parameterName.toLowerCase();
  const floors = [
    parameterFloors[name],
    ...valueFloors
      .filter(({ parameter, value }) => parameter === name && value.test(parameterValue))
      .map(({ floor }) => floor),
  ];
  return floors.find((floor) => floor !== undefined && !isAtLeast(version, floor));
}
