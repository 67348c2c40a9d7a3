"use client";

import Link from "next/link";
import { useEditNodeGroup } from "./use-edit-node-group.ts";
import { useCluster } from "#components/cluster/cluster-context.tsx";
import { useKnownNodeGroup } from "#components/cluster/known-child.ts";
import { NoSuchNodeGroup } from "#components/cluster/node-group-page.tsx";
import { FixedFacts } from "#components/form/fixed-facts.tsx";
import { FormHeading } from "#components/form/form-heading.tsx";
import { UpdateShell } from "#components/form/update/update-shell.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { LaunchSection } from "#components/node-groups/launch-section.tsx";
import { NetworkSection } from "#components/node-groups/network-section.tsx";
import { ProfileSection } from "#components/node-groups/profile-section.tsx";
import { ScalingSection } from "#components/node-groups/scaling-section.tsx";
import { ScriptsSection } from "#components/node-groups/scripts-section.tsx";
import { SlurmSection } from "#components/node-groups/slurm-section.tsx";
import { useKnown } from "#components/node-groups/use-known.ts";
import { buttonClass } from "#components/ui/button.tsx";
import { paths } from "#lib/paths.ts";
import { childCan } from "#lib/pcs/spec/lifecycle.ts";
import type { ComputeNodeGroupDetail } from "#lib/pcs/view/compute-node-group.ts";

/** Changes a compute node group of the cluster of the page. */
export function EditNodeGroupForm({ identifier }: { identifier: string }) {
  const group = useKnownNodeGroup(identifier);
  if (!group) return <NoSuchNodeGroup />;
  // Without details, the frame around says why they could not be read.
  return group.detail ? <OpenedForm group={group.detail} /> : null;
}

const fixedFacts = ({ name, instanceTypes }: ComputeNodeGroupDetail) => [
  {
    name: "Name",
    value: name,
    reason: "A group keeps its name. For another one, create a group and delete this.",
  },
  {
    name: "Instance types",
    value: instanceTypes.join(", "),
    reason:
      "PCS cannot change them. Create a group with others, let the queues use it, and delete this.",
  },
  {
    name: "Tags",
    value: "Changed on the group’s page",
    reason: "They are no part of an update and take effect at once.",
  },
];

function OpenedForm({ group }: { group: ComputeNodeGroupDetail }) {
  const { id: connection, revision } = useConnection();
  const { summary, detail } = useCluster();
  const known = useKnown(group.id);
  const update = useEditNodeGroup(group, known);
  const { control } = update;
  const { id, clusterId, name, status } = group;
  const statuses = { cluster: summary.status, child: status };
  const can = childCan("computeNodeGroup", "UpdateComputeNodeGroup", statuses);
  return (
    <>
      <FormHeading title={`Update node group ${name}`} />
      <UpdateShell
        label={`Update node group ${name}`}
        confirmLabel="Update node group"
        state={update}
        blocked={can.allowed ? undefined : can.reason}
        cancel={
          <Link
            href={paths.nodeGroup(connection, clusterId, id)}
            className={buttonClass("secondary")}
          >
            Cancel
          </Link>
        }
      >
        <NetworkSection control={control} clusterSubnet={detail?.networking.subnetIds[0]} />
        <LaunchSection control={control} version={known.version} ownImage={Boolean(group.amiId)} />
        <ScalingSection control={control} capacity={known.capacity} />
        <ProfileSection control={control} revision={revision} />
        <SlurmSection control={control} version={known.version} />
        <ScriptsSection control={control} />
        <FixedFacts facts={fixedFacts(group)} />
      </UpdateShell>
    </>
  );
}
