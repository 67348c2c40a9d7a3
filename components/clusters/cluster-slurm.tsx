import { Copyable } from "#components/ui/copyable.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Section } from "#components/ui/section.tsx";
import type { ClusterDetail, SecretReference } from "#lib/pcs/spec/cluster-view.ts";
import type { SlurmSetting } from "#lib/pcs/spec/slurm-settings.ts";

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
      <Settings file="slurm.conf" settings={slurm.slurmCustomSettings} />
      <Settings file="slurmdbd.conf" settings={slurm.slurmdbdCustomSettings} />
      <Settings file="cgroup.conf" settings={slurm.cgroupCustomSettings} />
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

function Settings({ file, settings }: { file: string; settings: SlurmSetting[] }) {
  if (settings.length === 0) return null;
  return (
    <table className="w-full border-t border-line text-sm">
      <caption className="sr-only">{file}</caption>
      <thead className="text-ink-soft">
        <tr>
          <th scope="col" className="w-px px-4 pt-3 pb-1 text-left font-normal whitespace-nowrap">
            {file}
          </th>
          <th scope="col" className="sr-only">
            Value
          </th>
        </tr>
      </thead>
      <tbody className="font-mono">
        {settings.map(({ parameterName, parameterValue }) => (
          <tr key={parameterName} className="last:*:pb-4">
            <th scope="row" className="px-4 py-1 text-left align-top font-normal whitespace-nowrap">
              {parameterName}
            </th>
            <td className="px-4 py-1 break-all">{parameterValue}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
