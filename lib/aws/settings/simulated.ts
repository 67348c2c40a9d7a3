import "server-only";
import { partitionOf, roleNameOf } from "#lib/aws/arn-parts.ts";
import { findRole } from "#lib/aws/preflight/read-iam.ts";
import type { Failure } from "#lib/errors.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import type { AwsIdentity } from "#lib/pcs/view/settings.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { simulate } from "./simulate.ts";

type Question = {
  is: (action: string) => boolean;
  resource?: string;
  keys: Record<string, string>;
};

/** What calls of an action would be about: IAM leaves out conditions on what it is not told. */
function questionsOf({ connection: { region } }: OperationContext, account: string): Question[] {
  const partition = partitionOf(region);
  const keys = { "aws:RequestedRegion": region };
  const special: Question[] = [
    {
      is: (action) => action === "iam:PassRole",
      resource: `arn:${partition}:iam::${account}:role/AWSPCS-check`,
      keys: { ...keys, "iam:PassedToService": "ec2.amazonaws.com" },
    },
    {
      is: (action) => action === "iam:CreateServiceLinkedRole",
      keys: { ...keys, "iam:AWSServiceName": "pcs.amazonaws.com" },
    },
    {
      is: (action) => action.startsWith("secretsmanager:"),
      resource: `arn:${partition}:secretsmanager:${region}:${account}:secret:pcs!check`,
      keys,
    },
  ];
  const others = (action: string) => !special.some(({ is }) => is(action));
  return [...special, { is: others, keys }];
}

/** The identity whose policies count: of a session its role, which IAM has to be asked for when it may have a path. */
async function policySource(
  context: OperationContext,
  { arn }: AwsIdentity,
): Promise<Result<string, Failure>> {
  const { credentials } = context.connection;
  if ("roles" in credentials) return ok(credentials.roles[context.caller.role]);
  const name = roleNameOf(arn);
  if (name === undefined) return ok(arn);
  const found = await findRole(context, { name });
  if (!found.ok) return found;
  return found.value === undefined
    ? failed({ kind: "not-found", message: `There is no role ${name} in the account.` })
    : ok(found.value);
}

/** What the policies of whom AWS sees say to actions that change something. Does none of them. */
export async function simulateAll(
  context: OperationContext,
  identity: AwsIdentity,
  actions: string[],
): Promise<Result<Map<string, boolean>, Failure>> {
  const source = await policySource(context, identity);
  if (!source.ok) return source;
  const decisions = new Map<string, boolean>();
  for (const { is, ...about } of questionsOf(context, identity.account)) {
    const asked = actions.filter(is);
    if (asked.length === 0) continue;
    const answer = await simulate(context, { identity: source.value, actions: asked, ...about });
    if (!answer.ok) return answer;
    for (const [action, allowed] of answer.value) decisions.set(action, allowed);
  }
  return ok(decisions);
}
