"use client";

import { useCluster } from "./cluster-context.tsx";
import { ClusterSlurm } from "./cluster-slurm.tsx";
import { SupportNote } from "./support-note.tsx";
import { FailurePanel } from "#components/failure-panel.tsx";
import { Copyable } from "#components/ui/copyable.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Section } from "#components/ui/section.tsx";
import { Moment } from "#components/ui/time.tsx";
import type { ClusterDetail, Endpoint } from "#lib/pcs/view/cluster.ts";
import { clusterSizes, isSizeName } from "#lib/pcs/spec/limits.ts";

/** The overview tab. Details that could not be read are said by the frame around it. */
export function ClusterOverview() {
  const { detail, failures } = useCluster();
  if (detail) return <Members cluster={detail} />;
  const [failure] = failures;
  return failure && <FailurePanel failure={failure} />;
}

/** Every member of a cluster, grouped as people ask for them. */
function Members({ cluster }: { cluster: ClusterDetail }) {
  return (
    <>
      <Section title="Cluster">
        <Facts>
          <Fact name="Id">
            <Copyable value={cluster.id} name="cluster id" />
          </Fact>
          <Fact name="ARN" wide>
            <Copyable value={cluster.arn} name="cluster ARN" />
          </Fact>
          <Fact name="Size">
            <Size size={cluster.size} />
          </Fact>
          <Fact name="Scheduler">
            {cluster.scheduler.type} {cluster.scheduler.version}{" "}
            <SupportNote version={cluster.scheduler.version} />
          </Fact>
          <Fact name="Created">
            <Moment time={cluster.createdAt} />
          </Fact>
          <Fact name="Changed">
            <Moment time={cluster.modifiedAt} />
          </Fact>
        </Facts>
      </Section>
      <Networking cluster={cluster} />
      <ClusterSlurm slurm={cluster.slurm} />
    </>
  );
}

function Size({ size }: { size: string }) {
  if (!isSizeName(size)) return size;
  const { label, maxInstances, maxJobs } = clusterSizes[size];
  return (
    <>
      {label}{" "}
      <span className="text-ink-soft">
        (up to {maxInstances.toLocaleString("en-US")} instances, {maxJobs.toLocaleString("en-US")}{" "}
        jobs)
      </span>
    </>
  );
}

function Networking({ cluster: { networking, endpoints, status } }: { cluster: ClusterDetail }) {
  return (
    <Section title="Networking and endpoints">
      <Facts>
        <Fact name="Subnet">
          <span className="flex flex-col">
            {networking.subnetIds.map((id) => (
              <Copyable key={id} value={id} name="subnet id" />
            ))}
          </span>
        </Fact>
        <Fact name="Security groups">
          <span className="flex flex-col">
            {networking.securityGroupIds.map((id) => (
              <Copyable key={id} value={id} name={`security group id ${id}`} />
            ))}
          </span>
        </Fact>
        <Fact name="Network type">{networking.networkType ?? "IPV4 (default)"}</Fact>
        {endpoints.map((endpoint) => (
          <Fact key={endpoint.type} name={`Endpoint ${endpoint.type}`}>
            <EndpointAddresses endpoint={endpoint} />
          </Fact>
        ))}
        {endpoints.length === 0 && (
          <Fact name="Endpoints">
            {status === "CREATING" ? "They appear once the cluster is active." : undefined}
          </Fact>
        )}
      </Facts>
    </Section>
  );
}

/** On an IPv6 cluster the private address is the empty string (Endpoint, ipv6Address). */
function EndpointAddresses({ endpoint }: { endpoint: Endpoint }) {
  const { type, privateIpAddress, publicIpAddress, ipv6Address, port } = endpoint;
  const addresses = [
    privateIpAddress && { kind: "private", value: `${privateIpAddress}:${port}` },
    publicIpAddress && { kind: "public", value: `${publicIpAddress}:${port}` },
    ipv6Address && { kind: "IPv6", value: `[${ipv6Address}]:${port}` },
  ].filter((address) => typeof address === "object");
  return (
    <span className="flex flex-col">
      {addresses.map(({ kind, value }) => (
        <Copyable key={kind} value={value} name={`${kind} address of ${type}`} />
      ))}
    </span>
  );
}
