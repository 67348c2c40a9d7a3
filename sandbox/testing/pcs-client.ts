import { PCSClient } from "@aws-sdk/client-pcs";
import { onTestFinished } from "vitest";
import { adminKey } from "#sandbox/seed/identities.ts";

/** The SDK, pointed at a sandbox. It ends with the test. */
export function pcsClient(endpoint: string, region = "us-east-1"): PCSClient {
  const client = new PCSClient({ endpoint, region, credentials: adminKey, maxAttempts: 1 });
  onTestFinished(() => client.destroy());
  return client;
}
