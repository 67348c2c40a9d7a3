"use client";

import Link from "next/link";
import { ServicesSection } from "./services-section.tsx";
import { SettingsSection } from "./settings-section.tsx";
import { useUpdateCluster } from "./use-update-cluster.ts";
import { updateVerdict } from "./verdict.ts";
import { VersionSection } from "./version-section.tsx";
import { useCluster } from "#components/cluster/cluster-context.tsx";
import { type FixedFact, FixedFacts } from "#components/form/fixed-facts.tsx";
import { FormHeading } from "#components/form/form-heading.tsx";
import { UpdateShell } from "#components/form/update/update-shell.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { paths } from "#lib/paths.ts";
import { clusterSizes, isSizeName } from "#lib/pcs/spec/limits.ts";
import type { ClusterDetail } from "#lib/pcs/view/cluster.ts";

type UpdateClusterFormProps = {
  /** When the server rendered, in milliseconds. */
  now: number;
};

/** Changes the cluster of the page. */
export function UpdateClusterForm({ now }: UpdateClusterFormProps) {
  const { detail } = useCluster();
  // Without details, the frame around says why they could not be read.
  return detail && <OpenedForm cluster={detail} now={new Date(now)} />;
}

const sizeWords = (size: string) => (isSizeName(size) ? clusterSizes[size].label : size);

const fixed = ({ name, size, networking }: ClusterDetail): FixedFact[] => [
  { name: "Name", value: name, reason: "A cluster keeps its name. For another, create a cluster." },
  {
    name: "Size",
    value: sizeWords(size),
    reason: "The controller is made for one size. For more instances or jobs, create a cluster.",
  },
  {
    name: "Networking",
    value: [
      ...networking.subnetIds,
      ...networking.securityGroupIds,
      networking.networkType ?? "IPV4",
    ].join(", "),
    reason:
      "PCS puts the controller into its subnet and security groups once. Rules inside the security groups can change at any time, in EC2.",
  },
];

function OpenedForm({ cluster, now }: { cluster: ClusterDetail; now: Date }) {
  const connection = useConnection().id;
  const state = useCluster();
  const update = useUpdateCluster(state, cluster);
  const can = updateVerdict(state);
  return (
    <>
      <FormHeading title="Update cluster" />
      <UpdateShell
        label={`Update cluster ${cluster.name}`}
        confirmLabel="Update cluster"
        state={update}
        blocked={can.allowed ? undefined : can.reason}
        cancel={
          <Link href={paths.cluster(connection, cluster.id)} className={buttonClass("secondary")}>
            Cancel
          </Link>
        }
      >
        {state.summary.status === "SUSPENDED" && <Suspended />}
        <VersionSection
          control={update.control}
          current={cluster.scheduler.version}
          groups={state.groups}
          now={now}
        />
        <ServicesSection control={update.control} />
        <SettingsSection control={update.control} />
        <FixedFacts facts={fixed(cluster)} />
      </UpdateShell>
    </>
  );
}

function Suspended() {
  return (
    <Alert tone="info" title="An update brings this cluster back">
      <p>Choose a Slurm version that is supported: the cluster and what is in it resume with it.</p>
    </Alert>
  );
}
