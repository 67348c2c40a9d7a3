"use client";

import Link from "next/link";
import { TagsSection } from "./tags-section.tsx";
import { useCreateNodeGroup } from "./use-create-node-group.ts";
import { useCluster } from "#components/cluster/cluster-context.tsx";
import { FormHeading } from "#components/form/form-heading.tsx";
import { FormShell } from "#components/form/form-shell.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { BasicsSection } from "#components/node-groups/basics-section.tsx";
import { InstanceTypesSection } from "#components/node-groups/instance-types-section.tsx";
import { LaunchSection } from "#components/node-groups/launch-section.tsx";
import { NetworkSection } from "#components/node-groups/network-section.tsx";
import { ProfileSection } from "#components/node-groups/profile-section.tsx";
import { ScalingSection } from "#components/node-groups/scaling-section.tsx";
import { ScriptsSection } from "#components/node-groups/scripts-section.tsx";
import { SlurmSection } from "#components/node-groups/slurm-section.tsx";
import { useKnown } from "#components/node-groups/use-known.ts";
import { buttonClass } from "#components/ui/button.tsx";
import { paths } from "#lib/paths.ts";
import { clusterCan } from "#lib/pcs/spec/lifecycle.ts";

/** Creates a compute node group in the cluster of the page. */
export function CreateNodeGroupForm() {
  const connection = useConnection();
  const { summary, detail } = useCluster();
  const known = useKnown();
  const { control, submit, ...state } = useCreateNodeGroup(summary.id, known);
  const can = clusterCan("CreateComputeNodeGroup", summary.status);
  return (
    <>
      <FormHeading title="Create node group" />
      <FormShell
        label="Create node group"
        submitLabel="Create node group"
        onSubmit={submit}
        blocked={can.allowed ? undefined : can.reason}
        {...state}
        cancel={
          <Link
            href={paths.nodeGroups(connection.id, summary.id)}
            className={buttonClass("secondary")}
          >
            Cancel
          </Link>
        }
      >
        <BasicsSection control={control} revision={connection.revision} />
        <NetworkSection control={control} clusterSubnet={detail?.networking.subnetIds[0]} />
        <InstanceTypesSection control={control} />
        <LaunchSection control={control} version={known.version} />
        <ScalingSection control={control} capacity={known.capacity} />
        <ProfileSection control={control} revision={connection.revision} />
        <SlurmSection control={control} version={known.version} />
        <ScriptsSection control={control} />
        <TagsSection control={control} />
      </FormShell>
    </>
  );
}
