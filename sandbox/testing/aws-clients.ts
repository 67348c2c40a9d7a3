import { EC2 } from "@aws-sdk/client-ec2";
import { IAM } from "@aws-sdk/client-iam";
import { SecretsManager } from "@aws-sdk/client-secrets-manager";
import { STS } from "@aws-sdk/client-sts";
import { onTestFinished } from "vitest";
import { adminKey } from "#sandbox/seed/identities.ts";

export type TestCredentials = {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
};

type Where = { region?: string; credentials?: TestCredentials };

/** The SDK's clients of the services beside PCS, pointed at a sandbox. They end with the test. */
export function awsClients(
  endpoint: string,
  { region = "us-east-1", credentials = adminKey }: Where = {},
) {
  const config = { endpoint, region, credentials, maxAttempts: 1 };
  const clients = {
    ec2: new EC2(config),
    iam: new IAM(config),
    sts: new STS(config),
    secrets: new SecretsManager(config),
  };
  onTestFinished(() => {
    for (const client of Object.values(clients)) client.destroy();
  });
  return clients;
}
