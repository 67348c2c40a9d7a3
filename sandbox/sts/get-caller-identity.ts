import { z } from "zod";
import { principalArn } from "#sandbox/authorization/principal.ts";
import { answered, defineQuery } from "#sandbox/query/service.ts";

export const getCallerIdentity = defineQuery({
  name: "GetCallerIdentity",
  request: z.object({}),
  run: (_request, { accountId, principal, region }) =>
    answered({
      UserId: principal.userId,
      Account: accountId,
      Arn: principalArn(principal, region),
    }),
});
