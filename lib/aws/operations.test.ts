import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { allows, type Role } from "#lib/auth/policy.ts";
import { actionsOf, permissionPolicy } from "./iam-policy.ts";
import { operationEntries } from "./operations.ts";

const roles: Role[] = ["viewer", "operator", "admin"];

/** Every operation that the code defines: its service's variable and its name. */
function definedOperations() {
  const texts = globSync("lib/**/*.ts")
    .filter((file) => !file.endsWith(".test.ts"))
    .map((file) => readFileSync(file, "utf8"));
  const calls = texts.flatMap((text) => text.match(/= defineOperation\(/g) ?? []);
  const defined = texts.flatMap((text) =>
    Array.from(
      text.matchAll(/= defineOperation\(\{\s*service: (\w+),\s*name: "(\w+)"/g),
      ([, service = "", name = ""]) => ({ service, name }),
    ),
  );
  return { calls: calls.length, defined };
}

const servicePrefix = (variable: string) => (variable === "stsOfConsole" ? "sts" : variable);

const allowedActions = (role: Role) =>
  permissionPolicy(role, { region: "eu-west-1", partition: "aws" }).Statement.flatMap(
    ({ Action }) => Action,
  );

describe("the table of operations", () => {
  const { calls, defined } = definedOperations();

  it("has every operation that the code defines, and no other", () => {
    expect(defined).toHaveLength(calls);
    const names = new Set(defined.map(({ name }) => name));
    expect([...names].sort()).toEqual(operationEntries.map(([name]) => name).sort());
  });

  it.each(defined)("calls $name of $service what IAM calls it", ({ service, name }) => {
    const [, operation] = operationEntries.find(([known]) => known === name) ?? [];
    expect(operation?.action).toBe(`${servicePrefix(service)}:${name}`);
  });
});

describe.each(roles)("the policy of %s", (role) => {
  it("allows each operation that the role includes, with what AWS does for it, and no other", () => {
    const allowed = new Set(allowedActions(role));
    for (const [, { action, permission, also = [] }] of operationEntries) {
      for (const needed of allows(role, permission) ? [action, ...also] : [])
        expect(allowed).toContain(needed);
      if (!allows(role, permission)) expect(allowed).not.toContain(action);
    }
    expect([...allowed].sort()).toEqual(actionsOf(role));
  });

  it("uses no star in place of an action, and fits into a policy of IAM", () => {
    const policy = permissionPolicy(role, { region: "ap-southeast-2", partition: "aws" });
    expect(allowedActions(role).filter((action) => action.includes("*"))).toEqual([]);
    // IAM, quotas: 6,144 characters of a managed policy, white space not counted.
    expect(JSON.stringify(policy).length).toBeLessThan(6144);
  });
});

it("lets nobody who only looks change anything", () => {
  const reading = /^(pcs:(Get|List)|ec2:Describe|iam:(Get|List)|sts:GetCallerIdentity$)/;
  expect(actionsOf("viewer").filter((action) => !reading.test(action))).toEqual([]);
});
