import { describe, expect, it } from "vitest";
import { updateNodeGroupMapping } from "./mapping.ts";
import { nodeGroupValues } from "./values-of.ts";
import { changedRequest, changesBetween } from "#components/form/update/changes.ts";
import type { Known } from "#components/node-groups/known.ts";
import { emptyScript, type NodeGroupValues } from "#components/node-groups/values.ts";
import type { ComputeNodeGroupDetail } from "#lib/pcs/view/compute-node-group.ts";

const group: ComputeNodeGroupDetail = {
  ...{ id: "pcs_g", name: "workers", arn: "", clusterId: "pcs_c", status: "ACTIVE" },
  ...{ createdAt: "", modifiedAt: "", errorInfo: [] },
  amiId: "ami-1",
  subnetIds: ["subnet-0a1b2c3d"],
  purchaseOption: "SPOT",
  allocationStrategy: "lowest-price",
  launchTemplate: { id: "lt-1", version: "3" },
  instanceProfileArn: "arn:aws:iam::111122223333:instance-profile/AWSPCS-nodes",
  scaling: { minInstanceCount: 0, maxInstanceCount: 8 },
  instanceTypes: ["c6i.8xlarge"],
  slurm: {
    scaleDownIdleTimeInSeconds: 60,
    slurmCustomSettings: [{ parameterName: "Gres", parameterValue: "fpga:1" }],
    gresCustomSettings: [{ name: "fpga", File: "/dev/fpga0" }],
  },
  lifecycleActions: {
    nodeBootstrapped: [{ name: "mount", location: "s3://bucket/mount.sh", arguments: ["a", "b"] }],
    nodeReady: [],
  },
};

const known: Known = {
  types: () => [],
  images: () => [],
  templateVersions: () => [],
  capacity: { sizeLabel: "Small", limit: 32, others: 30 },
  version: "25.11",
};

const values = nodeGroupValues(group);
const identifiers = { clusterIdentifier: "pcs_c", computeNodeGroupIdentifier: "pcs_g" };
const mapping = updateNodeGroupMapping("latest", identifiers, known, values);

const sent = (edited: Partial<NodeGroupValues>): unknown =>
  JSON.parse(JSON.stringify(changedRequest(mapping, values, { ...values, ...edited })));

describe("changedRequest", () => {
  it("has nothing but the identifiers when nothing is changed", () => {
    expect(sent({})).toEqual(identifiers);
  });

  it.each<[string, Partial<NodeGroupValues>, object]>([
    [
      "the maximum",
      { scaling: { minimum: "0", maximum: "4" } },
      { scalingConfiguration: { minInstanceCount: 0, maxInstanceCount: 4 } },
    ],
    [
      "Spot to On-Demand, without Spot options",
      { purchaseOption: "ONDEMAND" },
      { purchaseOption: "ONDEMAND" },
    ],
    [
      "a strategy that is left to PCS",
      { allocationStrategy: "" },
      { spotOptions: { allocationStrategy: "price-capacity-optimized" } },
    ],
    [
      "the cluster's idle time",
      { slurm: { ...values.slurm, idleTime: "" } },
      { slurmConfiguration: { scaleDownIdleTimeInSeconds: -1 } },
    ],
    [
      "no settings and records any more",
      { slurm: { ...values.slurm, settings: [], gres: [] } },
      { slurmConfiguration: { slurmCustomSettings: [], gresCustomSettings: [] } },
    ],
    [
      "no scripts any more",
      { scripts: { nodeBootstrapped: [], nodeReady: [], cachingPolicy: "" } },
      { nodeLifecycleActions: { stages: {} } },
    ],
  ])("sends %s", (_, edited, members) => {
    expect(sent(edited)).toEqual({ ...identifiers, ...members });
  });
});

it("shows changes as lines", () => {
  const script = { ...emptyScript, name: "late", location: "https://example.com/late.sh" };
  const edited = { ...values, scripts: { ...values.scripts, nodeReady: [script] } };
  const [change] = changesBetween(mapping, values, edited);
  expect(change?.after).toEqual([
    "Before Slurm starts, 1: mount – s3://bucket/mount.sh a b",
    "After registration, 1: late – https://example.com/late.sh",
  ]);
});

describe("alsoRefuse", () => {
  const refused = (edited: Partial<NodeGroupValues>) =>
    mapping.alsoRefuse({ ...values, ...edited }).map(({ name }) => name);

  it("lets what the group has already be, though it would not be created so today", () => {
    expect(refused({ subnetIds: "subnet-0a1b2c3e" })).toEqual([]);
  });

  it("checks what changes against the cluster, and settings against records", () => {
    expect(refused({ scaling: { minimum: "0", maximum: "9" } })).toEqual(["scaling.maximum"]);
    expect(refused({ slurm: { ...values.slurm, gres: [] } })).toEqual([
      "slurm.settings.0.parameterValue",
    ]);
  });
});
