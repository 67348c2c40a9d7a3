import { z } from "zod";
import { distinctList, type FieldText, oneOf, text } from "./rules.ts";

export const networkTypes = ["IPV4", "IPV6"] as const;

/** NetworkingRequest and CreateComputeNodeGroup, subnetIds. */
export const subnetId = text("Enter a subnet id.", [
  [(id) => id !== "", "Enter a subnet id."],
  [
    (id) => /^subnet-\w{8,17}$/.test(id),
    "A subnet id is subnet- and 8 to 17 letters or digits, such as subnet-0a1b2c3d4e5f60718.",
  ],
]);

const securityGroupId = text("Enter a security group id.", [
  [
    (id) => /^sg-\w{8,17}$/.test(id),
    "A security group id is sg- and 8 to 17 letters or digits, such as sg-0a1b2c3d4e5f60718.",
  ],
]);

/**
 * CreateCluster, networking. Both lists are optional in the shape, yet the service takes exactly one
 * subnet and wants at least one security group (NetworkingRequest and the user guide).
 */
export const networkingRequest = z.object(
  {
    subnetIds: z
      .array(subnetId, { error: "Choose one subnet." })
      .length(1, "A cluster takes exactly one subnet."),
    securityGroupIds: distinctList(securityGroupId, {
      empty: "Choose at least one security group.",
      repeated: "Name each security group once.",
      key: (id) => id,
    }),
    networkType: oneOf(networkTypes, "a network type").optional(),
  },
  { error: "Choose a subnet and security groups." },
);

export const networkingTexts = {
  subnetIds: {
    label: "Subnet",
    help: "One subnet with a free address; a private one is advised. The cluster's controller gets its network interface here. It cannot be changed later.",
  },
  securityGroupIds: {
    label: "Security groups",
    help: "Of the subnet's VPC. They must let the controller and the nodes reach each other (ports 6817–6819). They cannot be changed later.",
  },
  networkType: {
    label: "Network type",
    help: "The address family of the controller's endpoints: one per cluster, for good.",
  },
} satisfies Record<string, FieldText>;
