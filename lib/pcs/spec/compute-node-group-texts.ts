import { instanceProfileText } from "./arns.ts";
import type { PurchaseOption } from "./instances.ts";
import type { FieldText } from "./rules.ts";

/** How forms present the members of CreateComputeNodeGroup and UpdateComputeNodeGroup. */
export const computeNodeGroupTexts = {
  subnetIds: {
    label: "Subnets",
    help: "Of the cluster's VPC. With more than one, nodes cannot use EFA between them.",
  },
  imageFrom: {
    label: "AMI from",
    help: "An image with the PCS agent and Slurm.",
  },
  amiId: {
    label: "AMI",
    help: "An image with the PCS agent and Slurm, at most two major versions older than the cluster's. Proposed is what fits the cluster and the instance types.",
  },
  customLaunchTemplate: {
    label: "Launch template",
    help: "Yours, not one that PCS made (pcs-…-do-not-delete). A change to the template reaches the group by an update only.",
  },
  launchTemplateVersion: {
    label: "Version",
    help: "A number, $Latest or $Default.",
  },
  iamInstanceProfileArn: instanceProfileText,
  minInstanceCount: {
    label: "Fewest instances",
    help: "They run always. As many as the most make a static group, 0 a dynamic one; in between needs Slurm 24.05.",
  },
  maxInstanceCount: {
    label: "Most instances",
    help: "The maxima of all groups together must fit the cluster's size.",
  },
  instanceConfigs: {
    label: "Instance types",
    help: "Several are equal choices: all need the same architecture, vCPU count and GPU count. They cannot be changed later.",
  },
  purchaseOption: {
    label: "Purchase option",
    help: "On-Demand, Spot, a capacity block or an interruptible reservation; the last two are named in the launch template.",
  },
  allocationStrategy: {
    label: "Allocation strategy",
    help: "How Spot capacity is chosen. PCS uses price-capacity-optimized when this is empty.",
  },
  scaleDownIdleTimeInSeconds: {
    label: "Idle time before scale-down",
    help: "Seconds a node of this group stays up without a job: 1 to 10,000,000, or −1 for the cluster's idle time. Needs Slurm 25.11.",
  },
  slurmCustomSettings: {
    label: "Slurm settings",
    help: "Parameters of the group's nodes in slurm.conf that PCS lets you set, each once.",
  },
  gresCustomSettings: {
    label: "GRES records",
    help: "One record of gres.conf for each device or set of equal devices. What jobs can be given stands in the Gres setting.",
  },
  nodeLifecycleActions: {
    label: "Lifecycle scripts",
    help: "Scripts that the PCS agent runs on each node. A change replaces the nodes once their jobs have ended.",
  },
} satisfies Record<string, FieldText>;

/** PCS knows no purpose: it follows from the other members. */
export const purposeText: FieldText = {
  label: "Purpose",
  help: "What its instances do. It decides what this form asks for.",
};

/** What each purchase option means, and what it needs beside the request. */
export const purchaseOptionTexts: Record<
  PurchaseOption,
  { label: string; detail: string; needs: string }
> = {
  ONDEMAND: {
    label: "On-Demand",
    detail: "Paid while they run",
    needs: "Capacity that you reserved on demand is named in the launch template.",
  },
  SPOT: {
    label: "Spot",
    detail: "Cheaper; EC2 may take them back",
    needs:
      "The account needs the role AWSServiceRoleForEC2Spot. Jobs on an instance that EC2 takes back are requeued.",
  },
  CAPACITY_BLOCK: {
    label: "Capacity Block",
    detail: "GPUs reserved for some days",
    needs:
      "The launch template needs the market type capacity-block, the block’s reservation and its instance type. A subnet must be in the block’s zone, and the most instances within the block.",
  },
  INTERRUPTIBLE_CAPACITY_RESERVATION: {
    label: "Interruptible reservation",
    detail: "Shared capacity; its owner may reclaim it",
    needs:
      "The launch template needs the market type interruptible-capacity-reservation and the shared reservation. Instances get two minutes’ notice.",
  },
};
