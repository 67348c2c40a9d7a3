import { z } from "zod";
import { oneOf, type Refusal, wholeNumber } from "./rules.ts";
import { customSettings, settingRefusals } from "./slurm-settings.ts";
import { featureFloors, tooOldFor } from "./slurm-versions.ts";

const accountingMode = oneOf(["NONE", "STANDARD"], "an accounting mode");
const restMode = oneOf(["NONE", "STANDARD"], "a REST API mode");

const noMode = { error: "Say whether it is on: give a mode." };
const noConfiguration = {
  error: "A cluster's Slurm configuration has members such as accounting.",
};

/** AccountingRequest, defaultPurgeTimeInDays: 0 lies in the range and is refused all the same. */
const purgeTime = wholeNumber(-1, 10_000, "days").refine(
  (days) => days !== 0,
  "0 is not allowed: use −1 to keep records for good, or 1 to 10,000 days.",
);

const commonMembers = {
  scaleDownIdleTimeInSeconds: wholeNumber(1, 10_000_000, "seconds").optional(),
  slurmCustomSettings: customSettings("slurm").optional(),
  slurmdbdCustomSettings: customSettings("slurmdbd").optional(),
  cgroupCustomSettings: customSettings("cgroup").optional(),
};

/** ClusterSlurmConfigurationRequest. */
export const clusterSlurmConfiguration = z.object(
  {
    ...commonMembers,
    accounting: z
      .object({ mode: accountingMode, defaultPurgeTimeInDays: purgeTime.optional() }, noMode)
      .optional(),
    slurmRest: z.object({ mode: restMode }, noMode).optional(),
  },
  noConfiguration,
);

/** UpdateClusterSlurmConfigurationRequest: what is left out stays; a list replaces the list before. */
export const clusterSlurmUpdate = z.object(
  {
    ...commonMembers,
    accounting: z
      .object(
        { mode: accountingMode.optional(), defaultPurgeTimeInDays: purgeTime.optional() },
        noMode,
      )
      .optional(),
    slurmRest: z.object({ mode: restMode.optional() }, noMode).optional(),
  },
  noConfiguration,
);

type ClusterSlurm = z.infer<typeof clusterSlurmUpdate>;

function featureRefusals({ accounting, slurmRest }: ClusterSlurm, version: string): Refusal[] {
  const oldForAccounting = tooOldFor("Accounting", featureFloors.accounting, version);
  const oldForRest = tooOldFor("The REST API", featureFloors.slurmRest, version);
  return [
    ...(accounting?.mode === "STANDARD" && oldForAccounting
      ? [{ path: ["accounting", "mode"], message: oldForAccounting }]
      : []),
    ...(slurmRest?.mode === "STANDARD" && oldForRest
      ? [{ path: ["slurmRest", "mode"], message: oldForRest }]
      : []),
  ];
}

const accountingRefusals = (slurm: ClusterSlurm): Refusal[] =>
  slurm.slurmdbdCustomSettings?.length && slurm.accounting?.mode !== "STANDARD"
    ? [
        {
          path: ["slurmdbdCustomSettings"],
          message: "slurmdbd settings need accounting: turn it on.",
        },
      ]
    : [];

const settingLists = [
  ["slurmCustomSettings", "slurm"],
  ["slurmdbdCustomSettings", "slurmdbd"],
  ["cgroupCustomSettings", "cgroup"],
] as const;

const tooNewSettings = (slurm: ClusterSlurm, version: string): Refusal[] =>
  settingLists.flatMap(([member, file]) =>
    settingRefusals(file, slurm[member] ?? [], version).map(({ path, message }) => ({
      path: [member, ...path],
      message,
    })),
  );

/**
 * What a cluster of this Slurm version cannot have. For UpdateCluster, ask about the configuration
 * that the cluster would end up with: the request over what it has now.
 */
export const clusterRefusals = (
  { slurmConfiguration }: { slurmConfiguration?: ClusterSlurm | undefined },
  version: string,
): Refusal[] => {
  if (!slurmConfiguration) return [];
  return [
    ...featureRefusals(slurmConfiguration, version),
    ...accountingRefusals(slurmConfiguration),
    ...tooNewSettings(slurmConfiguration, version),
  ].map(({ path, message }) => ({ path: ["slurmConfiguration", ...path], message }));
};
