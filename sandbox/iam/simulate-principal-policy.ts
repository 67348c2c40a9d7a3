import { z } from "zod";
import { decisionOn } from "#sandbox/authorization/permissions.ts";
import type { Principal } from "#sandbox/authorization/principal.ts";
import type { Caller } from "#sandbox/http/signature.ts";
import type { IamContext } from "#sandbox/iam/context.ts";
import { answered, defineQuery, refused } from "#sandbox/query/service.ts";
import { accessKeys, userOf } from "#sandbox/seed/identities.ts";

const list = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === "" ? [] : value), z.array(item).max(1000, "is too long."));

const request = z.object({
  PolicySourceArn: z.string().regex(/^arn:[\w-]+:iam::\d{12}:(user|role)\/.+$/, "is an ARN."),
  ActionNames: list(z.string().regex(/^[\w-]+:\w+$/, "is an action.")),
  ResourceArns: list(z.string()).default(["*"]),
  ContextEntries: list(
    z.object({ ContextKeyName: z.string(), ContextKeyValues: z.array(z.string()) }),
  ).default([]),
});

/** The user or role of an ARN in the caller's account, as if it asked. */
function principalOf(arn: string, caller: Caller, { roles }: IamContext): Principal | undefined {
  const [accountId = "", resource = ""] = arn.split(":").slice(4);
  if (accountId !== caller.accountId) return undefined;
  const key = [...accessKeys.values()].find(
    (each) => each.accountId === accountId && `user/${each.userName}` === resource,
  );
  if (key) return userOf(key);
  const role = roles.of(accountId).find(({ path, name }) => `role${path}${name}` === resource);
  if (!role) return undefined;
  const { id, permissions, policies } = role;
  return { accountId, name: resource, userId: id, permissions, policies };
}

/** What policies would say to actions. Keys that are not given are missing, as in IAM. */
export const simulatePrincipalPolicy = (context: IamContext) =>
  defineQuery({
    name: "SimulatePrincipalPolicy",
    request,
    run({ PolicySourceArn, ActionNames, ResourceArns, ContextEntries }, caller) {
      const principal = principalOf(PolicySourceArn, caller, context);
      if (!principal) return refused("NoSuchEntity", `There is no ${PolicySourceArn}.`, 404);
      const keys = Object.fromEntries(
        ContextEntries.map((each) => [each.ContextKeyName.toLowerCase(), each.ContextKeyValues]),
      );
      const results = ActionNames.flatMap((action) =>
        ResourceArns.map((arn) => ({
          EvalActionName: action,
          EvalResourceName: arn,
          EvalDecision: decisionOn({ principal, region: "" }, action, {
            ...(arn === "*" ? {} : { resource: arn }),
            keys: { "aws:requestedregion": [], ...keys },
          }),
        })),
      );
      return answered({ EvaluationResults: results, IsTruncated: false });
    },
  });
