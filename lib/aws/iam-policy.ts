import "server-only";
import { allows, type Role } from "#lib/auth/policy.ts";
import { operationEntries } from "./operations.ts";

type Condition = Record<string, Record<string, string | string[]>>;

/** One of the things that a policy allows. */
export type Statement = {
  Sid: string;
  Effect: "Allow";
  Principal?: Record<string, string>;
  Action: string | string[];
  Resource?: string | string[];
  Condition?: Condition;
};

/** A policy, to be pasted into IAM. */
export type Policy = { Version: "2012-10-17"; Statement: Statement[] };

export const policyOf = (statements: (Statement | undefined)[]): Policy => ({
  Version: "2012-10-17",
  Statement: statements.filter((statement) => statement !== undefined),
});

/** Where a role acts: the Region of its connection, and the ARNs of its partition. */
export type Place = { region: string; partition: string };

/** Every action that a role of the console takes in AWS, with those that AWS asks for in its name, each once. */
export function actionsOf(role: Role): string[] {
  const actions = operationEntries
    .filter(([, { permission }]) => allows(role, permission))
    .flatMap(([, { action, also = [] }]) => [action, ...also]);
  return [...new Set(actions)].sort();
}

/** Actions that IAM can hold against more than a Region, each with the narrowest limits that PCS can work in. */
const narrowed: Record<
  string,
  (place: Place) => Pick<Statement, "Sid" | "Resource" | "Condition">
> = {
  "iam:PassRole": ({ partition }) => ({
    Sid: "GiveNodesTheirRole",
    Resource: [`arn:${partition}:iam::*:role/AWSPCS*`, `arn:${partition}:iam::*:role/aws-pcs/*`],
    Condition: { StringEquals: { "iam:PassedToService": "ec2.amazonaws.com" } },
  }),
  "iam:CreateServiceLinkedRole": () => ({
    Sid: "MakeServiceLinkedRoles",
    Resource: "*",
    Condition: {
      StringEquals: { "iam:AWSServiceName": ["pcs.amazonaws.com", "spot.amazonaws.com"] },
    },
  }),
};

const words: Record<string, string> = {
  pcs: "Pcs",
  ec2: "Ec2",
  secretsmanager: "Secrets",
  iam: "Iam",
  sts: "Sts",
};

/** Services that answer for the whole account, whichever Region asks. */
const isGlobal = (service: string) => service === "iam" || service === "sts";

function serviceStatement(service: string, actions: string[], { region, partition }: Place) {
  const own = actions.filter(
    (action) => action.startsWith(`${service}:`) && !Object.hasOwn(narrowed, action),
  );
  if (own.length === 0) return undefined;
  const statement: Statement = {
    Sid: words[service] ?? service,
    Effect: "Allow",
    Action: own,
    // What PCS keeps in Secrets Manager has names that begin so.
    Resource:
      service === "secretsmanager" ? `arn:${partition}:secretsmanager:*:*:secret:pcs!*` : "*",
  };
  if (isGlobal(service)) return statement;
  return { ...statement, Condition: { StringEquals: { "aws:RequestedRegion": region } } };
}

/** What a role may do in AWS: exactly what the console does for people who have it. */
export function permissionPolicy(role: Role, place: Place): Policy {
  const actions = actionsOf(role);
  return policyOf([
    ...Object.keys(words).map((service) => serviceStatement(service, actions, place)),
    ...Object.entries(narrowed)
      .filter(([action]) => actions.includes(action))
      .map(([Action, limits]) => {
        const { Sid, ...rest } = limits(place);
        return { Sid, Effect: "Allow" as const, Action, ...rest };
      }),
  ]);
}
