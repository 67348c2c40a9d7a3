import "server-only";
import { IAMClient } from "@aws-sdk/client-iam";
import { clientOfEach } from "./client-of-each.ts";
import type { Service } from "./service.ts";

/** AWS IAM, where instance profiles are. A connection's endpoint is that of PCS alone. */
export const iam: Service<IAMClient> = {
  name: "AWS IAM",
  iamPrefix: "iam",
  client: clientOfEach((config) => new IAMClient(config)),
};
