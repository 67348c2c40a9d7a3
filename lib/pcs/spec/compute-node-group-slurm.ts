import { z } from "zod";
import { gresCustomSettings } from "./gres.ts";
import { has } from "./gres-record.ts";
import { type Refusal, wholeNumber } from "./rules.ts";
import {
  customSettings,
  settingIndex,
  settingRefusals,
  type SlurmSetting,
} from "./slurm-settings.ts";
import { featureFloors, tooOldFor } from "./slurm-versions.ts";

/** An L3 cache can only stand for a socket when the number of sockets is known. */
const refuseUncountedCaches = (settings: SlurmSetting[], context: z.RefinementCtx) => {
  const index = settingIndex(settings, "Parameters");
  const value = settings[index]?.parameterValue.trim().toLowerCase();
  if (value !== "l3cache_as_socket" || settingIndex(settings, "Sockets") !== -1) return;
  context.addIssue({
    code: "custom",
    path: [index, "parameterValue"],
    message: "l3cache_as_socket needs Sockets: set it to the number of L3 caches of a node.",
  });
};

/**
 * ComputeNodeGroupSlurmConfigurationRequest. The idle time overrides the cluster's; 0 lies in its
 * range and is refused all the same.
 */
export const computeNodeGroupSlurmConfiguration = z.object(
  {
    scaleDownIdleTimeInSeconds: wholeNumber(-1, 10_000_000, "seconds")
      .refine(
        (seconds) => seconds !== 0,
        "0 is not allowed: use −1 for the cluster's idle time, or 1 to 10,000,000 seconds.",
      )
      .optional(),
    slurmCustomSettings: customSettings("nodeGroup").superRefine(refuseUncountedCaches).optional(),
    gresCustomSettings: gresCustomSettings.optional(),
  },
  { error: "A group's Slurm configuration has members such as settings." },
);

type NodeGroupSlurm = z.infer<typeof computeNodeGroupSlurmConfiguration>;

/** What a compute node group's Slurm configuration cannot have in a cluster of this version. */
export function slurmVersionRefusals(slurm: NodeGroupSlurm, version: string): Refusal[] {
  const { scaleDownIdleTimeInSeconds, slurmCustomSettings = [], gresCustomSettings = [] } = slurm;
  const oldForIdleTime = tooOldFor(
    "An idle time of its own",
    featureFloors.nodeGroupIdleTime,
    version,
  );
  const oldForAutoDetect = tooOldFor("AutoDetect", featureFloors.gresAutoDetect, version);
  return [
    ...(scaleDownIdleTimeInSeconds !== undefined && oldForIdleTime
      ? [{ path: ["scaleDownIdleTimeInSeconds"], message: oldForIdleTime }]
      : []),
    ...settingRefusals("nodeGroup", slurmCustomSettings, version).map(({ path, message }) => ({
      path: ["slurmCustomSettings", ...path],
      message,
    })),
    ...gresCustomSettings.flatMap((record, index) =>
      has(record, "AutoDetect") && oldForAutoDetect
        ? [{ path: ["gresCustomSettings", index], message: oldForAutoDetect }]
        : [],
    ),
  ];
}
