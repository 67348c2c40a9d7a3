import "server-only";
import { paginateSimulatePrincipalPolicy } from "@aws-sdk/client-iam";
import { z } from "zod";
import { iam } from "#lib/aws/iam.ts";
import { defineOperation } from "#lib/pcs/operation.ts";

const question = z.object({
  identity: z.string(),
  actions: z.array(z.string()).min(1),
  resource: z.string().optional(),
  /** What the policies may ask of a request, by the keys of conditions. */
  keys: z.record(z.string(), z.string()),
});

/** SimulatePrincipalPolicy: what an identity's policies say to actions, without doing any of them. */
export const simulate = defineOperation({
  service: iam,
  name: "SimulatePrincipalPolicy",
  input: () => question,
  audit: "read",
  run: async (client, { identity, actions, resource, keys }) => {
    const decisions = new Map<string, boolean>();
    const request = {
      PolicySourceArn: identity,
      ActionNames: actions,
      ...(resource === undefined ? {} : { ResourceArns: [resource] }),
      ContextEntries: Object.entries(keys).map(([ContextKeyName, value]) => ({
        ...{ ContextKeyName, ContextKeyValues: [value] },
        ContextKeyType: "string" as const,
      })),
    };
    for await (const page of paginateSimulatePrincipalPolicy({ client }, request)) {
      for (const { EvalActionName = "", EvalDecision } of page.EvaluationResults ?? [])
        decisions.set(EvalActionName, EvalDecision === "allowed");
    }
    return decisions;
  },
});
