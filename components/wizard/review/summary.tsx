import { GroupList } from "./group-list.tsx";
import { Part, settingWords } from "./part.tsx";
import { QueueList } from "./queue-list.tsx";
import { TopologyPicture } from "#components/cluster/topology-picture.tsx";
import { optionalNumber, splitIds } from "#components/form/request-values.ts";
import { CapacityBar } from "#components/ui/capacity-bar.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Section } from "#components/ui/section.tsx";
import type { WizardPlace } from "#components/wizard/use-place.ts";
import type { WizardValues } from "#components/wizard/values.ts";
import { clusterSizes } from "#lib/pcs/spec/limits.ts";

type SummaryProps = { values: WizardValues; place: WizardPlace };

/** All that was entered, section by section, each with the way back to it. */
export function Summary({ values, place }: SummaryProps) {
  const { cluster, nodeGroups, queues } = values;
  return (
    <>
      <ClusterSections values={values} place={place} />
      <GroupList values={values} place={place} />
      <QueueList queues={queues} place={place} />
      {nodeGroups.length + queues.length > 0 && (
        <Section title="Topology">
          <div className="px-4 py-4">
            <Picture values={values} />
          </div>
        </Section>
      )}
      <Part title="Tags" step="tags" place={place}>
        <p className="px-4 py-3">
          {cluster.tags.length === 0
            ? "None."
            : cluster.tags.map(({ key, value }) => `${key}=${value}`).join(", ")}
          {cluster.tags.length > 0 &&
            values.tagsEverywhere &&
            nodeGroups.length + queues.length > 0 && (
              <span className="text-ink-soft"> On node groups and queues, too.</span>
            )}
        </p>
      </Part>
    </>
  );
}

function ClusterSections({ values: { cluster }, place }: SummaryProps) {
  const { networking, slurmConfiguration: slurm } = cluster;
  const { label, maxInstances, maxJobs } = clusterSizes[cluster.size];
  const settings = settingWords(slurm.slurmCustomSettings);
  return (
    <>
      <Part title="Cluster" step="cluster" place={place}>
        <Facts>
          <Fact name="Name">{cluster.clusterName || undefined}</Fact>
          <Fact name="Size">
            {label}: {maxInstances.toLocaleString("en-US")} instances,{" "}
            {maxJobs.toLocaleString("en-US")} jobs
          </Fact>
        </Facts>
      </Part>
      <Part title="Networking" step="networking" place={place}>
        <Facts>
          <Fact name="Subnet">{networking.subnetId || undefined}</Fact>
          <Fact name="Security groups">
            {splitIds(networking.securityGroupIds).join(", ") || undefined}
          </Fact>
          <Fact name="Network type">{networking.networkType === "IPV6" ? "IPv6" : "IPv4"}</Fact>
        </Facts>
      </Part>
      <Part title="Scheduler" step="scheduler" place={place}>
        <Facts>
          <Fact name="Slurm version">{cluster.scheduler.version}</Fact>
          <Fact name="Accounting">{slurm.accounting.mode === "STANDARD" ? "On" : "Off"}</Fact>
          <Fact name="Slurm REST API">{slurm.slurmRest.mode === "STANDARD" ? "On" : "Off"}</Fact>
          <Fact name="Idle time before scale-down">
            {slurm.scaleDownIdleTimeInSeconds
              ? `${slurm.scaleDownIdleTimeInSeconds} seconds`
              : "600 seconds, as PCS assumes"}
          </Fact>
          <Fact name="Slurm settings" wide>
            {settings ?? "As PCS assumes"}
          </Fact>
        </Facts>
      </Part>
    </>
  );
}

const named = (name: string, index: number, noun: string) =>
  name.trim() || `${noun} ${String(index + 1)}`;

/** The queues and node groups as they will be. Names are what they are known by yet. */
function Picture({ values: { nodeGroups, queues } }: Pick<SummaryProps, "values">) {
  return (
    <TopologyPicture
      queues={queues.map(({ queueName, groups }, index) => ({
        id: `queue ${String(index)}`,
        name: named(queueName, index, "Queue"),
        groupIds: groups,
        facts: null,
      }))}
      groups={nodeGroups.map(({ computeNodeGroupName, scaling, purpose }, index) => ({
        id: computeNodeGroupName.trim() || `group ${String(index)}`,
        name: named(computeNodeGroupName, index, "Node group"),
        facts: (
          <CapacityBar
            minimum={optionalNumber(purpose === "login" ? scaling.maximum : scaling.minimum) ?? 0}
            maximum={optionalNumber(scaling.maximum) ?? 0}
            limit={undefined}
          />
        ),
      }))}
    />
  );
}
