import "server-only";
import { GetCallerIdentityCommand, type STSClient } from "@aws-sdk/client-sts";
import { z } from "zod";
import { stsOfConsole } from "#lib/aws/base-sts.ts";
import { sts } from "#lib/aws/sts.ts";
import { defineOperation } from "#lib/pcs/operation.ts";

async function identityOf(client: STSClient) {
  const { Account = "", Arn = "" } = await client.send(new GetCallerIdentityCommand({}));
  return { account: Account, arn: Arn };
}

/** GetCallerIdentity: who AWS takes the console for when it acts for the caller. */
export const readIdentity = defineOperation({
  service: sts,
  name: "GetCallerIdentity",
  input: () => z.object({}),
  audit: "read",
  run: identityOf,
});

/** GetCallerIdentity of the console itself, whoever asks. */
export const readConsoleIdentity = defineOperation({
  service: stsOfConsole,
  name: "GetCallerIdentity",
  input: () => z.object({}),
  audit: "read",
  run: identityOf,
});
