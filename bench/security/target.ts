import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startLemonldap } from "#e2e/providers/lemonldap.ts";
import { startOidcProvider } from "#e2e/providers/oidc-provider.ts";
import { testPeople, testRoles } from "#e2e/providers/people.ts";
import { freePort } from "#scripts/network.mjs";
import sandboxConnections from "#scripts/sandbox-connections.json" with { type: "json" };
import { type Sandbox, startConsole } from "#scripts/stack.mjs";
import { type Browser, newBrowser } from "#e2e/providers/http-browser.ts";
import { type Claims, type Relay, startRelay } from "./relay.ts";

/** How old the word of the provider may be here, in seconds: so short that nobody waits for it. */
export const groupsSeconds = 3;

/** The name of a console that people reach over TLS, which something in front of it would do. */
const secureUrl = "https://pcs.example.org";

type Provider = {
  env: Record<string, string>;
  setGroups: (login: string, groups: string[]) => Promise<void>;
  /** Signs somebody out there, and has the console told, where the provider can do that. */
  signOut?: (login: string) => Promise<void>;
  stop: () => Promise<void>;
};

type Place = { consoleUrl: string; port: number; issuer: string; redirectUris: string[] };

export const providers: Record<string, (place: Place) => Promise<Provider>> = {
  "oidc-provider": async (place) => {
    const { setGroups, ...provider } = await startOidcProvider(place);
    return {
      ...provider,
      setGroups: (login, groups) => {
        setGroups(login, groups);
        return Promise.resolve();
      },
    };
  },
  "LemonLDAP::NG": async (place) => {
    const provider = await startLemonldap({ ...place, issuer: `${place.issuer}/` });
    const setGroups = (login: string, groups: string[]) =>
      provider.setPeople(
        testPeople.map((person) => (person.login === login ? { ...person, groups } : person)),
      );
    return { ...provider, setGroups };
  },
};

/** Settings of every console here: the benchmark comes from many addresses, and nothing is read that nobody asked for. */
export async function consoleEnvironment(folder: string): Promise<Record<string, string>> {
  const config = join(folder, "console.config.json");
  await writeFile(config, JSON.stringify({ ...sandboxConnections, roles: testRoles }));
  return {
    ...{ CONSOLE_CONFIG: config, DATA_DIR: folder },
    ...{ SWEEP_SECONDS: "0", TRUSTED_PROXIES: "1" },
  };
}

type Watched = { browser: Browser; claims: Claims };

/** Somebody who is signed in and whom attacks are about. Whoever is out by now signs in anew. */
function victims(relay: Relay, browser: () => Browser) {
  const known = new Map<string, Watched>();
  return async (login: string): Promise<Watched> => {
    const before = known.get(login);
    if (before && (await before.browser.isIn())) return before;
    const victim = browser();
    let claims: Claims = {};
    relay.tamper({ idToken: (real, raw) => ((claims = real.claims), raw) });
    await victim.finish(await victim.comeBack(login));
    relay.tamper({});
    if (!(await victim.isIn())) throw new Error(`${login} cannot sign in.`);
    known.set(login, { browser: victim, claims });
    return { browser: victim, claims };
  };
}

/** A console with an identity provider behind a relay; another one that is reached over TLS. */
export async function startTarget(name: string, folders: [string, string], sandbox: Sandbox) {
  const [port, providerPort] = [await freePort("127.0.0.1"), await freePort("127.0.0.1")];
  const url = `http://127.0.0.1:${port}`;
  const relay = await startRelay(providerPort);
  const provider = await providers[name]?.({
    consoleUrl: url,
    port: providerPort,
    issuer: relay.origin,
    redirectUris: [`${secureUrl}/auth/callback`],
  });
  if (!provider) throw new Error(`There is no provider ${name}.`);
  const secret = randomBytes(32).toString("base64url");
  const env = { CONSOLE_SECRETS: secret, GROUPS_SECONDS: String(groupsSeconds), ...provider.env };
  const [plain, secure] = await Promise.all([
    startConsole({
      ...{ sandbox: sandbox.address, port },
      env: { ...(await consoleEnvironment(folders[0])), ...env },
    }),
    startConsole({
      sandbox: sandbox.address,
      env: { ...(await consoleEnvironment(folders[1])), ...env, PUBLIC_URL: secureUrl },
    }),
  ]);
  const browser = () => newBrowser(url);
  return {
    ...{ url, relay, provider, secret, browser },
    clientSecret: provider.env.OIDC_CLIENT_SECRET ?? "",
    /** A browser at the console that is reached over TLS. */
    secureBrowser: () => newBrowser(secure.url, { host: new URL(secureUrl).host }),
    victim: victims(relay, browser),
    stop: async () => {
      await Promise.all([plain.stop(), secure.stop()]);
      await provider.stop();
      await relay.stop();
    },
  };
}

export type Target = Awaited<ReturnType<typeof startTarget>>;
