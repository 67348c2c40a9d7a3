import "server-only";
import { STSClient } from "@aws-sdk/client-sts";
import { clientOfEach } from "./client-of-each.ts";
import type { Service } from "./service.ts";

/** AWS STS, which knows who makes a call. A connection's endpoint is that of PCS alone. */
export const sts: Service<STSClient> = {
  name: "AWS STS",
  iamPrefix: "sts",
  client: clientOfEach((config) => new STSClient(config)),
};
