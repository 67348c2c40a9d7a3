import { describe, expect, it } from "vitest";
import { settingsFiles } from "./files.ts";
import { gresAttributes } from "./gres-record.ts";
import type { Parameter } from "./parameter.ts";
import { valueProblem } from "./value-problem.ts";

/** The lists of the user guide, name by name: what is not on them, PCS refuses. */
const published: Record<string, string> = {
  slurm: `AccountingStorageEnforce AccountingStorageTRES AccountingStoreFlags AuthAltParameters
    CliFilterParameters CliFilterPlugins CommunicationParameters DefMemPerCPU EnforcePartLimits
    Epilog FairShareDampeningFactor FirstJobId HealthCheckInterval HealthCheckNodeState
    HealthCheckProgram JobRequeue LaunchParameters Licenses MetricsType MinJobAge OverTimeLimit
    PreemptExemptTime PreemptMode PreemptParameters PreemptType PriorityCalcPeriod
    PriorityDecayHalfLife PriorityFavorSmall PriorityFlags PriorityMaxAge PriorityUsageResetPeriod
    PriorityWeightAge PriorityWeightAssoc PriorityWeightFairshare PriorityWeightJobSize
    PriorityWeightPartition PriorityWeightQOS PriorityWeightTRES Prolog PrologFlags RequeueExit
    RequeueExitHold SchedulerParameters SelectTypeParameters SrunPortRange TaskEpilog
    TaskPluginParam TaskProlog TrackWCKey UnkillableStepProgram UnkillableStepTimeout`,
  slurmdbd: `AllowNoDefAcct AllResourcesAbsolute CommitDelay DefaultQOS MaxQueryTimeRange
    Parameters PrivateData PurgeEventAfter PurgeJobAfter PurgeResvAfter PurgeStepAfter
    PurgeSuspendAfter PurgeTXNAfter PurgeUsageAfter TrackWCKey`,
  cgroup: `AllowedRAMSpace AllowedSwapSpace ConstrainCores ConstrainDevices ConstrainRAMSpace
    ConstrainSwapSpace IgnoreSystemd MaxRAMPercent MaxSwapPercent MinRAMSpace
    SignalChildrenProcesses`,
  nodeGroup: `CpuSpecList Features Gres MemSpecLimit Parameters RealMemory Sockets Weight`,
  gres: `AutoDetect Name Type Count Cores Links Flags File MultipleFiles`,
  queue: `AllowAccounts AllowQoS Default DefaultTime DenyAccounts DenyQoS ExclusiveUser GraceTime
    MaxTime OverSubscribe OverTimeLimit PowerDownOnIdle PreemptMode PriorityJobFactor PriorityTier
    QOS TRESBillingWeights`,
};

const lists: [string, readonly Parameter[]][] = [
  ...Object.entries(settingsFiles).map(([file, { parameters }]): [string, readonly Parameter[]] => [
    file,
    parameters,
  ]),
  ["gres", gresAttributes],
];

describe.each(lists)("the parameters of %s", (file, parameters) => {
  it("are the published ones", () => {
    expect(parameters.map(({ name }) => name).toSorted()).toEqual(
      (published[file] ?? "").split(/\s+/).toSorted(),
    );
  });

  it.each(parameters.map((parameter) => [parameter.name, parameter] as const))(
    "%s has one sentence of help, an example and values that it takes itself",
    (_name, parameter) => {
      expect(parameter.help).toMatch(/^[A-Z].*[^.]\.$/);
      expect(valueProblem(parameter, parameter.example)).toBeUndefined();
      for (const value of parameter.values ?? []) {
        expect(valueProblem(parameter, value)).toBeUndefined();
      }
      for (const value of Object.keys(parameter.valuesSince ?? {})) {
        expect(parameter.values).toContain(value);
      }
    },
  );
});
