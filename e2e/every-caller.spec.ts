import { readFile } from "node:fs/promises";
import { z } from "zod";
import { allows } from "#lib/auth/policy.ts";
import { actions, handlers, openPages, permissionOf, seededCluster } from "./entrances.ts";
import { expect } from "./fixtures.ts";
import { ask } from "./providers/http-client.ts";
import { signInByHttp } from "./providers/http-browser.ts";
import { test } from "./sign-in-fixtures.ts";

/*
 * Every server action and every address of the build, tried by everybody who might: an entrance that is in no list
 * fails, and so does one that opens to the wrong person, or not to the right one.
 */

const actionsOfBuild = z.object({
  node: z.record(z.string(), z.object({ exportedName: z.string() })),
});

/** The actions of the build by name, each with the id that it is called by. */
async function builtActions(): Promise<[name: string, id: string][]> {
  const file = await readFile(".next/server/server-reference-manifest.json", "utf8");
  const { node } = actionsOfBuild.parse(JSON.parse(file));
  return Object.entries(node).map(([id, { exportedName }]) => [exportedName, id]);
}

/** The addresses of the build by what serves them: pages and handlers. */
async function builtAddresses() {
  const file = await readFile(".next/app-path-routes-manifest.json", "utf8");
  const all = Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(file)));
  const servedBy = (what: string) =>
    all.filter(([file]) => file.endsWith(`/${what}`)).map(([, address]) => address);
  return { pages: servedBy("page"), handlers: servedBy("route") };
}

const values: Record<string, string> = {
  connection: "sandbox",
  cluster: seededCluster,
  kind: "vpcs",
  entry: "1",
};

/** An address with something for each of its parameters. */
const filled = (address: string) =>
  `${address.replaceAll(/\[(\w+)\]/g, (_all, name: string) => values[name] ?? "none")}?format=jsonl`;

type Headers = Record<string, string>;

/** What an action answers when it lets nobody in: the failure, or a refusal of the server itself. */
const refusal =
  /"kind":"(denied|signed-out)"|accepted only from|may not read|are not signed in|session is over/;

async function call(url: string, id: string, parameters: unknown[], headers: Headers) {
  const { status, body } = await ask(`${url}/sandbox/runs`, {
    method: "POST",
    body: JSON.stringify(parameters),
    headers: { "next-action": id, "content-type": "text/plain;charset=UTF-8", ...headers },
  });
  return { refused: status >= 400 || refusal.test(body), status, body };
}

const callLog = z.array(z.object({ operation: z.string().nullable() }));

/** What AWS was asked to change. */
async function changesAsked(endpoint: string) {
  const { body } = await ask(`${endpoint}/_sandbox/calls`);
  const operations = callLog.parse(JSON.parse(body)).map(({ operation }) => operation ?? "");
  return operations.filter((operation) => /^(Create|Update|Delete|Tag|Untag)/.test(operation));
}

test("every action lets in whom it is for, and nobody else", async ({ sandbox, sso }) => {
  const built = await builtActions();
  expect(built.map(([name]) => name).sort()).toEqual(Object.keys(actions).sort());
  const [vera, olaf, ada, left] = await Promise.all(
    ["vera", "olaf", "ada", "olaf"].map((login) => signInByHttp(sso.url, login)),
  );
  const own = { origin: sso.url };
  await ask(`${sso.url}/auth/sign-out`, {
    method: "POST",
    headers: { ...own, cookie: left ?? "" },
  });
  const everywhere: [who: string, headers: Headers][] = [
    ["nobody", own],
    ["a made-up session", { ...own, cookie: `pcs-session=${"x".repeat(43)}` }],
    ["a session that was ended", { ...own, cookie: left ?? "" }],
    ["a page of another site", { origin: "https://evil.example", cookie: ada ?? "" }],
    ["a page without an origin", { origin: "null", cookie: ada ?? "" }],
    ["no page at all", { cookie: ada ?? "" }],
    [
      "another site behind the same host",
      { origin: "https://evil.example", "x-forwarded-host": "evil.example", cookie: ada ?? "" },
    ],
    ["a frame of another site", { ...own, "sec-fetch-site": "cross-site", cookie: ada ?? "" }],
  ];
  const roles = [
    ["viewer", vera],
    ["operator", olaf],
    ["admin", ada],
  ] as const;
  const mayNot = (role: (typeof roles)[number][0], what: string) =>
    what !== "signed-in" && what !== "everybody" && !allows(role, permissionOf(what));

  for (const [name, id] of built) {
    const entrance = actions[name];
    if (!entrance) throw new Error(`${name} is in no list.`);
    for (const [who, headers] of everywhere) {
      const { refused, body } = await call(sso.url, id, entrance().parameters, headers);
      expect(refused, `${name} by ${who}: ${body}`).toBe(true);
    }
    for (const [role, cookie] of roles.filter(([role]) => mayNot(role, entrance().for))) {
      const headers = { ...own, cookie: cookie ?? "" };
      const { refused, body } = await call(sso.url, id, entrance().parameters, headers);
      expect(refused, `${name} by a ${role}: ${body}`).toBe(true);
    }
  }
  expect(await changesAsked(sandbox.endpoint)).toEqual([]);

  for (const [name, id] of built) {
    const entrance = actions[name]?.();
    for (const [role, cookie] of roles.filter(([role]) => !mayNot(role, entrance?.for ?? ""))) {
      const headers = { ...own, cookie: cookie ?? "" };
      const parameters = actions[name]?.().parameters ?? [];
      const { refused, body } = await call(sso.url, id, parameters, headers);
      expect(refused, `${name} by a ${role}: ${body}`).toBe(false);
    }
  }
  expect((await changesAsked(sandbox.endpoint)).length).toBeGreaterThan(0);
});

test("every address lets in whom it is for, and nobody else", async ({ sso }) => {
  const built = await builtAddresses();
  expect(built.handlers.sort()).toEqual(Object.keys(handlers).sort());
  const cookie = await signInByHttp(sso.url, "vera");
  for (const [address, whom] of Object.entries(handlers).filter(
    ([, whom]) => whom !== "everybody",
  )) {
    const url = `${sso.url}${filled(address)}`;
    const status = async (headers: Headers) => (await ask(url, { headers })).status;
    expect(await status({}), `${address} by nobody`).toBe(401);
    expect(await status({ cookie: "pcs-session=forged" }), `${address}, forged`).toBe(401);
    const foreign = { cookie, "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors" };
    expect(await status(foreign), `${address} by another site`).toBe(403);
    const viewed = await status({ cookie });
    if (whom === "signed-in" || allows("viewer", permissionOf(whom)))
      expect([401, 403], `${address} by a viewer`).not.toContain(viewed);
    else expect(viewed, `${address} by a viewer`).toBe(403);
  }
  for (const address of built.pages.filter((page) => !openPages.includes(page))) {
    const { status, headers } = await ask(`${sso.url}${filled(address)}`);
    expect(status, address).toBe(307);
    expect(headers.location, address).toContain("/auth/sign-in?returnTo=");
  }
});

test.describe("with sessions of six seconds", () => {
  test.use({ ssoSettings: { config: {}, env: { SESSION_MINUTES: "0.1" } } });

  test("a session that has expired opens nothing", async ({ sso }) => {
    const cookie = await signInByHttp(sso.url, "ada");
    await expect
      .poll(async () => (await ask(`${sso.url}/api/fleet`, { headers: { cookie } })).status, {
        timeout: 15_000,
      })
      .toBe(401);
    for (const [name, id] of await builtActions()) {
      const parameters = actions[name]?.().parameters ?? [];
      const { refused } = await call(sso.url, id, parameters, { origin: sso.url, cookie });
      expect(refused, name).toBe(true);
    }
  });
});
