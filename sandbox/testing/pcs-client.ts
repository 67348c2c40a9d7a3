import { PCS } from "@aws-sdk/client-pcs";
import { onTestFinished } from "vitest";
import { type AccessKey, adminKey } from "#sandbox/seed/identities.ts";

/** The SDK, pointed at a sandbox. It ends with the test. */
export function pcsClient(
  endpoint: string,
  region = "us-east-1",
  credentials: Pick<AccessKey, "accessKeyId" | "secretAccessKey"> = adminKey,
): PCS {
  const client = new PCS({ endpoint, region, credentials, maxAttempts: 1 });
  onTestFinished(() => client.destroy());
  return client;
}
