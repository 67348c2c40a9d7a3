import { z } from "zod";
import { sizeNames } from "./limits.ts";
import { clusterIdentifier, clusterName } from "./names.ts";
import { networkingRequest } from "./networking.ts";
import { type Revision } from "./revision.ts";
import { type FieldText, oneOf, text, wholeNumber } from "./rules.ts";
import { clusterSettings, missingVersion } from "./slurm-settings.ts";
import { isAtLeast, schedulerVersion, type SlurmVersion } from "./slurm-versions.ts";
import { tags } from "./tags.ts";

/** Every mutation, clientToken: what makes a repeated request the same request. */
const clientToken = text("A client token is a text.", [
  [(token) => token.length >= 8 && token.length <= 100, "A client token has 8 to 100 characters."],
]);

const serviceModes = ["NONE", "STANDARD"] as const;

const accountingRequest = z.object({
  mode: oneOf(serviceModes, "an accounting mode"),
  defaultPurgeTimeInDays: wholeNumber(-1, 10_000, "days")
    .refine(
      (days) => days !== 0,
      "0 is not allowed: use −1 to keep records for good, or 1 to 10,000 days.",
    )
    .optional(),
});

const slurmConfigurationRequest = z.object({
  scaleDownIdleTimeInSeconds: wholeNumber(1, 10_000_000, "seconds").optional(),
  slurmCustomSettings: clusterSettings("slurm").optional(),
  slurmdbdCustomSettings: clusterSettings("slurmdbd").optional(),
  cgroupCustomSettings: clusterSettings("cgroup").optional(),
  accounting: accountingRequest.optional(),
  slurmRest: z.object({ mode: oneOf(serviceModes, "a REST API mode") }).optional(),
});

type SlurmConfigurationRequest = z.infer<typeof slurmConfigurationRequest>;

type Refusal = { path: (string | number)[]; message: string };

const needs = (what: string, floor: SlurmVersion, version: string) =>
  `${what} needs Slurm ${floor} or newer: this cluster would run ${version}.`;

const featureRefusals = (slurm: SlurmConfigurationRequest, version: string): Refusal[] => [
  ...(slurm.accounting?.mode === "STANDARD" && !isAtLeast(version, "24.11")
    ? [{ path: ["accounting", "mode"], message: needs("Accounting", "24.11", version) }]
    : []),
  ...(slurm.slurmRest?.mode === "STANDARD" && !isAtLeast(version, "25.05")
    ? [{ path: ["slurmRest", "mode"], message: needs("The REST API", "25.05", version) }]
    : []),
  ...(slurm.slurmdbdCustomSettings?.length && slurm.accounting?.mode !== "STANDARD"
    ? [
        {
          path: ["slurmdbdCustomSettings"],
          message: "slurmdbd settings need accounting: turn it on.",
        },
      ]
    : []),
];

const settingRefusals = (slurm: SlurmConfigurationRequest, version: string): Refusal[] =>
  (slurm.slurmCustomSettings ?? []).flatMap((setting, index) => {
    const floor = missingVersion(setting, version);
    if (floor === undefined) return [];
    return {
      path: ["slurmCustomSettings", index, "parameterName"],
      message: needs(`${setting.parameterName}=${setting.parameterValue}`, floor, version),
    };
  });

/** CreateCluster: the whole request, with the rules that hold between its members. */
export const createClusterRequest = (revision: Revision) =>
  z
    .object({
      clusterName: clusterName(revision),
      scheduler: z.object(
        { type: oneOf(["SLURM"], "a scheduler"), version: schedulerVersion(revision) },
        { error: "Choose a scheduler and its version." },
      ),
      size: oneOf(sizeNames, "a size"),
      networking: networkingRequest,
      slurmConfiguration: slurmConfigurationRequest.optional(),
      clientToken: clientToken.optional(),
      tags: tags.optional(),
    })
    .superRefine(({ scheduler, slurmConfiguration }, context) => {
      if (!slurmConfiguration) return;
      const refusals = [
        ...featureRefusals(slurmConfiguration, scheduler.version),
        ...settingRefusals(slurmConfiguration, scheduler.version),
      ];
      for (const { path, message } of refusals) {
        context.addIssue({ code: "custom", path: ["slurmConfiguration", ...path], message });
      }
    });

export type CreateClusterRequest = z.infer<ReturnType<typeof createClusterRequest>>;

/** GetCluster. */
export const getClusterRequest = (revision: Revision) =>
  z.object({ clusterIdentifier: clusterIdentifier(revision) });

/** DeleteCluster. */
export const deleteClusterRequest = (revision: Revision) =>
  getClusterRequest(revision).extend({ clientToken: clientToken.optional() });

/** ListClusters. The range is 1–100, and 0 stands for the default of 10. */
export const listClustersRequest = z.object({
  nextToken: z.string({ error: "A page token is a text." }).optional(),
  maxResults: wholeNumber(0, 100, "results").optional(),
});

export const clusterTexts = {
  size: {
    label: "Size",
    help: "How many instances and jobs the controller manages. It cannot be changed later.",
  },
  scaleDownIdleTimeInSeconds: {
    label: "Idle time before scale-down",
    help: "Seconds a dynamic node stays up without a job: 1 to 10,000,000. PCS uses 600 when this is empty.",
  },
  slurmCustomSettings: {
    label: "Slurm settings",
    help: "Parameters of slurm.conf that PCS lets you set, each once.",
  },
  accounting: {
    label: "Accounting",
    help: "Keeps job records in a managed Slurm database (slurmdbd). Needs Slurm 24.11; AWS charges extra for it.",
  },
  defaultPurgeTimeInDays: {
    label: "Keep records for",
    help: "Days after which records are purged: 1 to 10,000, or −1 to keep them for good.",
  },
  slurmRest: {
    label: "Slurm REST API",
    help: "Runs slurmrestd beside the controller, reachable on port 6820 inside the VPC. Needs Slurm 25.05.",
  },
} satisfies Record<string, FieldText>;
