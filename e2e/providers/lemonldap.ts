import { generateKeyPairSync, randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "#scripts/network.mjs";
import { root } from "#scripts/root.mjs";
import { answers, whenReady } from "#scripts/when-ready.mjs";
import { consoleEnv } from "./console-env.ts";
import { type TestPerson, testPeople } from "./people.ts";
import { startTethered } from "./tethered.ts";

export type Lemonldap = {
  issuer: string;
  /** What a console needs of its environment to have people sign in here. */
  env: Record<string, string>;
  /** Changes who there is, and in which groups. */
  setPeople: (people: TestPerson[]) => Promise<void>;
  stop: () => Promise<void>;
};

/** Where it keeps what it keeps: all of it in its own folder. */
const storage = (folder: string) => {
  const sessions = {
    Directory: join(folder, "sessions"),
    LockDirectory: join(folder, "locks"),
    generateModule: "Lemonldap::NG::Common::Apache::Session::Generate::SHA256",
  };
  return {
    globalStorage: "Apache::Session::File",
    globalStorageOptions: sessions,
    persistentStorage: "Apache::Session::File",
    persistentStorageOptions: { ...sessions, Directory: join(folder, "persistent") },
    localSessionStorage: "Cache::FileCache",
    localSessionStorageOptions: {
      cache_depth: 3,
      cache_root: join(folder, "cache"),
      default_expires_in: 600,
      directory_umask: "077",
      namespace: "sessions",
    },
  };
};

type LemonldapOptions = {
  /** The origin of the console. */
  consoleUrl: string;
  port?: number;
  /** What it calls itself, where something stands in front of it. */
  issuer?: string;
  /** Where else than to the console it may send browsers back. */
  redirectUris?: string[];
};

type Client = Omit<LemonldapOptions, "port" | "issuer"> & {
  clientId: string;
  clientSecret: string;
};

/** The console as its only client: with refresh tokens for those who agree, and groups in the id token. */
const client = ({ consoleUrl, redirectUris = [], clientId, clientSecret }: Client) => ({
  oidcRPMetaDataOptions: {
    console: {
      oidcRPMetaDataOptionsClientID: clientId,
      oidcRPMetaDataOptionsClientSecret: clientSecret,
      oidcRPMetaDataOptionsDisplayName: "PCS Console",
      oidcRPMetaDataOptionsRedirectUris: [`${consoleUrl}/auth/callback`, ...redirectUris].join(" "),
      oidcRPMetaDataOptionsPostLogoutRedirectUris: `${consoleUrl}/auth/signed-out`,
      oidcRPMetaDataOptionsIDTokenSignAlg: "RS256",
      oidcRPMetaDataOptionsIDTokenForceClaims: 1,
      oidcRPMetaDataOptionsAllowOffline: 1,
      oidcRPMetaDataOptionsRequirePKCE: 1,
      oidcRPMetaDataOptionsLogoutBypassConfirm: 1,
      oidcRPMetaDataOptionsBypassConsent: 0,
    },
  },
  oidcRPMetaDataExportedVars: { console: { name: "cn", groups: "groups;string;always" } },
  oidcRPMetaDataOptionsExtraClaims: { console: { profile: "name groups" } },
});

function configuration(issuer: string, folder: string, options: Client) {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  return {
    cfgNum: 1,
    cfgDate: Math.floor(Date.now() / 1000),
    cfgVersion: "2.16.1",
    portal: issuer,
    domain: "127.0.0.1",
    securedCookie: 0,
    locationRules: { "127.0.0.1": { default: "accept" } },
    exportedHeaders: {},
    exportedVars: {},
    groups: {},
    macros: {},
    applicationList: {},
    cookieName: "lemonldap",
    authentication: "Demo",
    userDB: "Same",
    passwordDB: "Demo",
    demoExportedVars: { cn: "cn", uid: "uid" },
    whatToTrace: "uid",
    key: randomBytes(16).toString("hex"),
    issuerDBOpenIDConnectActivation: 1,
    oidcServicePrivateKeySig: privateKey,
    oidcServicePublicKeySig: publicKey,
    oidcServiceKeyIdSig: "lemonldap",
    oidcServiceAllowAuthorizationCodeFlow: 1,
    ...storage(folder),
    ...client(options),
  };
}

const localSettings = (folder: string) => `[all]
logLevel = warn
[configuration]
type = File
dirName = ${folder}
localStorage = Cache::FileCache
localStorageOptions = { 'namespace' => 'configuration', 'default_expires_in' => 600, 'directory_umask' => '077', 'cache_root' => '${folder}/cache', 'cache_depth' => 3 }
[portal]
staticPrefix = /static
templateDir = /usr/share/lemonldap-ng/portal/templates
languages = en
`;

/**
 * Starts LemonLDAP::NG on loopback, with the people of the tests (each one's password is the login) and one client: a
 * console. Not as the other provider: its issuer ends in a slash, its `aud` is a list, it has no back-channel logout.
 */
export async function startLemonldap({
  port: chosen,
  issuer: called,
  ...options
}: LemonldapOptions): Promise<Lemonldap> {
  const folder = await mkdtemp(join(tmpdir(), "pcs-console-lemonldap-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  const port = chosen ?? (await freePort("127.0.0.1"));
  const issuer = called ?? `http://127.0.0.1:${port}/`;
  const clientId = "pcs-console";
  const clientSecret = randomBytes(24).toString("base64url");
  for (const name of ["sessions", "locks", "persistent", "cache"]) await mkdir(join(folder, name));
  const people = join(folder, "people.json");
  const setPeople = async (now: TestPerson[]) => {
    await writeFile(`${people}.new`, JSON.stringify(now));
    await rename(`${people}.new`, people);
  };
  await setPeople(testPeople);
  const settings = join(folder, "lemonldap-ng.ini");
  await writeFile(settings, localSettings(folder));
  await writeFile(
    join(folder, "lmConf-1.json"),
    JSON.stringify(configuration(issuer, folder, { ...options, clientId, clientSecret })),
  );
  const portal = startTethered("/usr/bin/perl", [join(root, "e2e/providers/lemonldap.pl")], {
    cwd: folder,
    env: {
      ...{
        LLNG_DEFAULTCONFFILE: settings,
        LLNG_DEFAULTLOGGER: "Lemonldap::NG::Common::Logger::Std",
        PLACK_ENV: "deployment",
      },
      ...{ PORT: String(port), PEOPLE: people, LC_ALL: "C.UTF-8" },
    },
  });
  const stop = async () => {
    await portal.stop();
    await remove();
  };
  try {
    const ready = answers([`${issuer}.well-known/openid-configuration`]);
    await whenReady("LemonLDAP::NG", portal, { timeoutMs: 30_000, ...ready });
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    issuer,
    env: consoleEnv({ issuer, clientId, clientSecret }),
    setPeople,
    stop,
  };
}
