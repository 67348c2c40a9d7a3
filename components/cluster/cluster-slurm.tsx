import { SettingsTable } from "#components/settings-table.tsx";
import { Copyable } from "#components/ui/copyable.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Section } from "#components/ui/section.tsx";
import type { ClusterDetail, SecretReference } from "#lib/pcs/view/cluster.ts";

type Slurm = ClusterDetail["slurm"];

/** PCS omits what was never set, and applies its defaults. */
const defaultIdleTimeInSeconds = 600;

/** The Slurm half of a cluster. Secrets are shown by reference; the console never reads them. */
export function ClusterSlurm({ slurm }: { slurm: Slurm }) {
  return (
    <Section title="Slurm">
      <Facts>
        <Fact name="Idle time before scale-down">
          {slurm.scaleDownIdleTimeInSeconds === undefined
            ? `${String(defaultIdleTimeInSeconds)} s (default)`
            : `${slurm.scaleDownIdleTimeInSeconds.toLocaleString("en-US")} s`}
        </Fact>
        <Fact name="Accounting">{accountingWords(slurm.accounting)}</Fact>
        <Fact name="REST API">{slurm.slurmRestMode === "STANDARD" ? "On" : "Off"}</Fact>
        <SecretFact name="Cluster secret" secret={slurm.authKey} />
        {slurm.jwtKey && <SecretFact name="JWT signing key" secret={slurm.jwtKey} />}
      </Facts>
      <SettingsTable file="slurm.conf" settings={slurm.slurmCustomSettings} />
      <SettingsTable file="slurmdbd.conf" settings={slurm.slurmdbdCustomSettings} />
      <SettingsTable file="cgroup.conf" settings={slurm.cgroupCustomSettings} />
    </Section>
  );
}

function accountingWords(accounting: Slurm["accounting"]): string {
  if (accounting?.mode !== "STANDARD") return "Off";
  const days = accounting.defaultPurgeTimeInDays ?? -1;
  return days === -1
    ? "On, records are kept for good"
    : `On, records are kept for ${days.toLocaleString("en-US")} days`;
}

function SecretFact({ name, secret }: { name: string; secret: SecretReference | undefined }) {
  return (
    <Fact name={name}>
      {secret && (
        <span className="flex flex-col">
          <Copyable value={secret.secretArn} name={`ARN of the ${name.toLowerCase()}`} />
          <span className="text-sm text-ink-soft">
            Version <span className="font-mono break-all">{secret.secretVersion}</span>
          </span>
        </span>
      )}
    </Fact>
  );
}
