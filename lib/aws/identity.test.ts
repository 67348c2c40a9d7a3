import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Caller } from "#lib/auth/caller.ts";
import { consoleItself } from "#lib/auth/console.ts";
import type { Role } from "#lib/auth/policy.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import { listClusters } from "#lib/pcs/clusters.ts";
import { ok } from "#lib/result.ts";
import { type RunningSandbox, startTestSandbox } from "#lib/runs/testing/sandbox.ts";
import { localContext, sure } from "#lib/runs/testing/specification.ts";
import type { Connection } from "./connections.ts";
import { identityAtAws } from "./identity-at-aws.ts";
import { readConsoleIdentity, readIdentity } from "./preflight/read-identity.ts";
import { trustPolicy, webIdentityTrustPolicy } from "./trust-policy.ts";

const account = "111122223333";

/** Vitest's own types say `any`. */
const containing = (text: string): unknown => expect.stringContaining(text);
const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);

const baseArn = `arn:aws:iam::${account}:user/pcs-console`;

const roleArn = (role: Role) => `arn:aws:iam::${account}:role/pcs-console-${role}`;

const roles = {
  viewer: roleArn("viewer"),
  operator: roleArn("operator"),
  admin: roleArn("admin"),
};

let sandbox: RunningSandbox;
let local: OperationContext;

beforeAll(async () => {
  sandbox = await startTestSandbox();
  local = localContext();
  // The sandbox's console, which may take roles and nothing else (docs/sandbox-aws.md).
  process.env["AWS_ACCESS_KEY_ID"] = "AKIASANDBOXCONSOLE01";
  process.env["AWS_SECRET_ACCESS_KEY"] = "public-console-key-of-the-pcs-sandbox-n4";
});

afterAll(() => sandbox.stop());

let connections = 0;

/** Each test has a connection of its own, so that no session of another one is at hand. */
let connection: Connection;

beforeEach(async () => {
  connections += 1;
  connection = {
    ...local.connection,
    id: `c${String(connections)}`,
    credentials: { type: "per-role", roles, sessionMinutes: 60 },
  };
  await sandbox.control("reset", {});
});

const caller = (role: Role, more: Partial<Caller> = {}): Caller => ({
  person: "https://idp.example.com ada",
  name: "ada@example.com",
  role,
  ...more,
});

const calls = z.array(
  z.object({
    operation: z.string().nullable(),
    session: z
      .object({
        arn: z.string(),
        sourceIdentity: z.string().nullable(),
        tags: z.record(z.string(), z.string()),
      })
      .nullable(),
  }),
);

async function callsOf(operation: string) {
  const response = await fetch(`${String(local.connection.endpoint)}/_sandbox/calls`);
  return calls.parse(await response.json()).filter((call) => call.operation === operation);
}

const list = (context: OperationContext) => listClusters(context, {});

describe("per-role", () => {
  it("signs as the person, in the role that they have", async () => {
    await sure(list({ caller: caller("operator"), connection, run: "run-1" }));
    const [call] = await callsOf("ListClusters");
    expect(call?.session).toMatchObject({
      arn: matching(/assumed-role\/pcs-console-operator\/ada@example\.com-\w{16}$/),
      sourceIdentity: matching(/^https-idp\.example\.com-ada-\w{16}$/),
      tags: {
        PcsConsolePerson: "https://idp.example.com ada",
        PcsConsoleRole: "operator",
        PcsConsoleRun: "run-1",
      },
    });
    // The audit log says the same, so that an entry leads to CloudTrail.
    const { sourceIdentity } = identityAtAws(caller("operator"), connection);
    expect(sourceIdentity).toBe(call?.session?.sourceIdentity);
    const identity = await sure(readIdentity({ caller: caller("viewer"), connection }, {}));
    expect(identity.arn).toContain("assumed-role/pcs-console-viewer/ada@example.com-");
    const own = readConsoleIdentity({ caller: caller("viewer"), connection }, {});
    expect(await sure(own)).toMatchObject({ arn: baseArn });
  });

  it("reads for everyone as the console, in the role viewer", async () => {
    await sure(list({ caller: consoleItself, connection }));
    const [call] = await callsOf("ListClusters");
    expect(call?.session).toMatchObject({
      arn: `arn:aws:sts::${account}:assumed-role/pcs-console-viewer/pcs-console`,
      sourceIdentity: "pcs-console",
    });
  });

  it("begins one session for all who ask at a time, and one for each person, role and run", async () => {
    const ada = { caller: caller("viewer"), connection };
    await Promise.all(Array.from({ length: 20 }, () => sure(list(ada))));
    await sure(readIdentity(ada, {}));
    expect(await callsOf("AssumeRole")).toHaveLength(1);
    for (const other of [
      { ...ada, run: "run-2" },
      { ...ada, caller: caller("operator") },
      { ...ada, caller: caller("viewer", { person: "https://idp.example.com bob" }) },
    ])
      await sure(list(other));
    expect(await callsOf("AssumeRole")).toHaveLength(4);
  });

  it("begins a session anew when AWS no longer takes it", async () => {
    const ada = { caller: caller("viewer"), connection };
    await sure(list(ada));
    await sandbox.control("clock", { advanceMs: 61 * 60_000 });
    expect(await list(ada)).toMatchObject({ ok: false, error: { kind: "credentials" } });
    await sure(list(ada));
    expect(await callsOf("AssumeRole")).toHaveLength(2);
  });

  it("works with the trust policies that Settings shows, external id included", async () => {
    const externalId = "team-7";
    for (const role of ["viewer", "operator", "admin"] as const)
      await sandbox.control("roles", {
        name: `pcs-console-${role}`,
        trustPolicy: trustPolicy(role, { baseArn, externalId }),
      });
    const without = await list({ caller: caller("admin"), connection });
    expect(without).toMatchObject({
      ok: false,
      error: { kind: "credentials", message: containing("sts:AssumeRole is denied") },
    });
    const credentials = { type: "per-role" as const, roles, sessionMinutes: 15, externalId };
    for (const role of ["viewer", "operator", "admin"] as const) {
      const context = { caller: caller(role), connection: { ...connection, credentials } };
      await sure(list({ ...context, run: "run-3" }));
    }
    await sure(list({ caller: consoleItself, connection: { ...connection, credentials } }));
  });

  it.each(["sts:AssumeRole", "sts:SetSourceIdentity", "sts:TagSession"])(
    "says that a trust policy lacks %s",
    async (missing) => {
      const { Statement, ...policy } = trustPolicy("viewer", { baseArn });
      const kept = Statement.filter(({ Action }) => Action !== missing);
      await sandbox.control("roles", {
        name: "pcs-console-viewer",
        trustPolicy: { ...policy, Statement: kept },
      });
      expect(await list({ caller: caller("viewer"), connection })).toMatchObject({
        ok: false,
        error: {
          kind: "credentials",
          message: `AWS does not let the console act for you as ${roles.viewer}: ${missing} is denied.`,
          advice: containing(missing),
        },
      });
    },
  );

  it("says that there may be no such role", async () => {
    const credentials = {
      ...{ type: "per-role" as const, sessionMinutes: 60 },
      roles: { ...roles, viewer: `arn:aws:iam::${account}:role/gone` },
    };
    const asked = list({ caller: caller("viewer"), connection: { ...connection, credentials } });
    expect(await asked).toMatchObject({
      error: { kind: "credentials", advice: containing("the role does not exist") },
    });
  });
});

describe("web-identity", () => {
  const issuer = "https://idp.example.com";
  const token = (claims: object) =>
    [{ alg: "RS256" }, { iss: issuer, sub: "ada", aud: "pcs-console", ...claims }, {}]
      .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
      .join(".");
  const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;
  const byToken = (claims: object) => ({
    caller: { ...caller("operator"), idToken: () => Promise.resolve(ok(token(claims))) },
    connection: {
      ...connection,
      credentials: { type: "web-identity" as const, roles, sessionMinutes: 60 },
    },
  });
  const provider = { issuer, audience: "pcs-console", account, partition: "aws" };

  beforeEach(async () => {
    for (const role of ["viewer", "operator"] as const)
      await sandbox.control("roles", {
        name: `pcs-console-${role}`,
        trustPolicy: webIdentityTrustPolicy(role, provider, baseArn),
      });
  });

  it("shows AWS the person's id token, which says who they are", async () => {
    const claims = {
      exp: inAnHour(),
      "https://aws.amazon.com/source_identity": "ada",
      "https://aws.amazon.com/tags": { principal_tags: { PcsConsoleRole: ["operator"] } },
    };
    await sure(list(byToken(claims)));
    const [call] = await callsOf("ListClusters");
    expect(call?.session).toMatchObject({
      arn: matching(/assumed-role\/pcs-console-operator\/ada@example\.com-\w{16}$/),
      ...{ sourceIdentity: "ada", tags: { PcsConsoleRole: "operator" } },
    });
  });

  it("reads for everyone without a token, as the viewer", async () => {
    const { connection: web } = byToken({});
    await sure(list({ caller: consoleItself, connection: web }));
    const [call] = await callsOf("ListClusters");
    expect(call?.session?.sourceIdentity).toBe("pcs-console");
  });

  it.each([
    ["has expired", { exp: 1 }, "has expired"],
    ["is for another client", { exp: 9_999_999_999, aud: "other" }, "AssumeRoleWithWebIdentity is"],
    ["is of another issuer", { exp: 9_999_999_999, iss: "https://evil.example" }, "is denied"],
    ["is none", { exp: "soon" }, "does not take the id token"],
  ])("says that the token %s", async (_what, claims, sentence) => {
    expect(await list(byToken(claims))).toMatchObject({
      ok: false,
      error: { kind: "credentials", message: containing(sentence) },
    });
  });

  it("says that there is no token", async () => {
    const { connection: web } = byToken({});
    expect(await list({ caller: caller("viewer"), connection: web })).toMatchObject({
      error: { kind: "credentials", message: containing("there is none") },
    });
  });
});
