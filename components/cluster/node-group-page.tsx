"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useCluster } from "./cluster-context.tsx";
import { useKnownNodeGroup } from "./known-child.ts";
import { GroupInstances } from "./group-instances.tsx";
import { LiveInstances } from "./live-instances.tsx";
import { LifecycleScripts } from "./lifecycle-scripts.tsx";
import { purchaseWords } from "./purchase-words.ts";
import { EditLink } from "./edit-link.tsx";
import { ResourceHeading } from "./resource-heading.tsx";
import { DeleteButton } from "#components/delete/delete-button.tsx";
import { FailurePanel } from "#components/failure-panel.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { SettingsTable } from "#components/settings-table.tsx";
import { ResourceTags } from "#components/tags/resource-tags.tsx";
import { CapacityBar } from "#components/ui/capacity-bar.tsx";
import { Copyable } from "#components/ui/copyable.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Section } from "#components/ui/section.tsx";
import { paths } from "#lib/paths.ts";
import { childCan } from "#lib/pcs/spec/lifecycle.ts";
import type {
  ComputeNodeGroupDetail,
  ComputeNodeGroupSummary,
} from "#lib/pcs/view/compute-node-group.ts";
import type { Instance } from "#lib/pcs/view/instance.ts";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";
import type { FirstRead } from "#lib/queries/first-read.ts";

type NodeGroupPageProps = { identifier: string; instances: FirstRead<Instance[]> };

/** One compute node group with everything GetComputeNodeGroup tells of it. */
export function NodeGroupPage({ identifier, instances }: NodeGroupPageProps) {
  const group = useKnownNodeGroup(identifier);
  if (!group) {
    return <NoSuchNodeGroup />;
  }
  return (
    <>
      <ResourceHeading
        summary={group.summary}
        errors={group.detail?.errorInfo ?? []}
        actions={<GroupActions group={group.summary} />}
      />
      {group.detail && <Members group={group.detail} />}
      <Instances group={group} first={instances} />
      <ResourceTags resource={group.summary} />
    </>
  );
}

/** What stands in place of a group that the cluster does not have. */
export function NoSuchNodeGroup() {
  const message = "This cluster has no such node group. It may have been deleted.";
  return <FailurePanel failure={{ kind: "not-found", message }} />;
}

type GroupActionsProps = { group: ComputeNodeGroupSummary };

function GroupActions({ group: { id, clusterId, status } }: GroupActionsProps) {
  const connection = useConnection().id;
  const router = useRouter();
  const cluster = useCluster();
  const statuses = { cluster: cluster.summary.status, child: status };
  return (
    <div className="flex flex-wrap justify-end gap-2">
      <EditLink
        permission="node-groups:update"
        href={paths.editNodeGroup(connection, clusterId, id)}
        verdict={childCan("computeNodeGroup", "UpdateComputeNodeGroup", statuses)}
      >
        Edit node group
      </EditLink>
      <DeleteButton
        cluster={cluster}
        target={{ kind: "computenodegroup", id }}
        onDeleted={() => router.push(paths.nodeGroups(connection, clusterId))}
      />
    </div>
  );
}

type InstancesProps = { group: ClusterState["groups"][number]; first: FirstRead<Instance[]> };

const Instances = ({ group: { summary, detail }, first }: InstancesProps) => (
  <LiveInstances clusterId={summary.clusterId} first={first}>
    {(instances) => (
      <GroupInstances
        title="Instances"
        instances={instances.filter(({ groupId }) => groupId === summary.id)}
        scaling={detail?.scaling}
      />
    )}
  </LiveInstances>
);

function Members({ group }: { group: ComputeNodeGroupDetail }) {
  const { scaling, launchTemplate } = group;
  const { running: counts } = useCluster();
  const running = counts && (counts[group.id] ?? 0);
  return (
    <>
      <Section title="Configuration">
        <Facts>
          <Fact name="Instances: always on – at most">
            <CapacityBar
              now={running}
              minimum={scaling.minInstanceCount}
              maximum={scaling.maxInstanceCount}
              limit={undefined}
            />
          </Fact>
          <Fact name="Instance types">{group.instanceTypes.join(", ")}</Fact>
          <Fact name="Purchase option">
            {purchaseWords(group.purchaseOption)} {group.allocationStrategy}
          </Fact>
          <Fact name="Used by queues">
            <UsingQueues groupId={group.id} />
          </Fact>
          <Fact name="AMI">
            {group.amiId ? (
              <Copyable value={group.amiId} name="AMI id" />
            ) : (
              "From the launch template"
            )}
          </Fact>
          <Fact name="Launch template">
            {launchTemplate && (
              <>
                <Copyable value={launchTemplate.id} name="launch template id" /> version{" "}
                {launchTemplate.version}
              </>
            )}
          </Fact>
          <Fact name="Subnets">
            <span className="flex flex-col">
              {group.subnetIds.map((id) => (
                <Copyable key={id} value={id} name={`subnet id ${id}`} />
              ))}
            </span>
          </Fact>
          <Fact name="Instance profile" wide>
            {group.instanceProfileArn && (
              <Copyable value={group.instanceProfileArn} name="instance profile ARN" />
            )}
          </Fact>
        </Facts>
      </Section>
      <SlurmSection slurm={group.slurm} />
      {group.lifecycleActions && <LifecycleScripts actions={group.lifecycleActions} />}
    </>
  );
}

function SlurmSection({ slurm }: { slurm: ComputeNodeGroupDetail["slurm"] }) {
  return (
    <Section title="Slurm">
      <Facts>
        <Fact name="Idle time before scale-down">
          {slurm.scaleDownIdleTimeInSeconds === undefined
            ? "As the cluster"
            : `${slurm.scaleDownIdleTimeInSeconds.toLocaleString("en-US")} s`}
        </Fact>
        {slurm.gresCustomSettings.map((record, index) => (
          <Fact key={index} name="gres.conf record">
            <code className="font-mono text-sm">
              {Object.entries(record)
                .map(([attribute, value]) => `${attribute}=${value}`)
                .join(" ")}
            </code>
          </Fact>
        ))}
      </Facts>
      <SettingsTable file="slurm.conf" settings={slurm.slurmCustomSettings} />
    </Section>
  );
}

/** The queues that send jobs to a group; a group that none uses is for login, or waits for one. */
function UsingQueues({ groupId }: { groupId: string }) {
  const connection = useConnection().id;
  const { summary, queues } = useCluster();
  const using = queues.filter(({ detail }) => detail?.computeNodeGroupIds.includes(groupId));
  if (using.length === 0) return "None: for logins, or not assigned yet";
  return using.map((queue) => (
    <Link
      key={queue.summary.id}
      href={paths.queue(connection, summary.id, queue.summary.id)}
      className="mr-2 text-accent hover:underline"
    >
      {queue.summary.name}
    </Link>
  ));
}
