import "server-only";
import { GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import { z } from "zod";
import { sts } from "#lib/aws/sts.ts";
import { defineOperation } from "#lib/pcs/operation.ts";

/** GetCallerIdentity: who AWS takes the console for. */
export const readIdentity = defineOperation({
  service: sts,
  name: "GetCallerIdentity",
  permission: "clusters:read",
  input: () => z.object({}),
  audit: "read",
  run: async (client) => {
    const { Account = "", Arn = "" } = await client.send(new GetCallerIdentityCommand({}));
    return { account: Account, arn: Arn };
  },
});
