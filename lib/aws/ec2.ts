import "server-only";
import { EC2Client } from "@aws-sdk/client-ec2";
import { clientOfEach } from "./client-of-each.ts";
import type { Service } from "./service.ts";

/** Amazon EC2, where the instances of node groups are. A connection's endpoint is that of PCS alone. */
export const ec2: Service<EC2Client> = {
  name: "Amazon EC2",
  iamPrefix: "ec2",
  client: clientOfEach((config) => new EC2Client(config)),
};
