import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from "jose";
import { type Configuration, Provider } from "oidc-provider";
import { freePort } from "#scripts/network.mjs";
import { consoleEnv } from "./console-env.ts";
import { interaction } from "./interaction.ts";
import { type TestPerson, testPeople } from "./people.ts";

type OidcProviderOptions = {
  /** The origin of the console, such as http://127.0.0.1:3000. */
  consoleUrl: string;
  port?: number;
  /** What it calls itself, where something stands in front of it. */
  issuer?: string;
  /** Where else than to the console it may send browsers back: to a proxy in front of it. */
  redirectUris?: string[];
};

export type OidcProvider = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What a console needs of its environment to have people sign in here. */
  env: Record<string, string>;
  /** Changes the groups of somebody, or has the provider not know them any more. */
  setGroups: (login: string, groups: string[] | undefined) => void;
  disable: (login: string) => void;
  /** Signs somebody out here, and has the console told (OpenID Connect Back-Channel Logout 1.0). */
  signOut: (login: string) => Promise<void>;
  /** A token that the provider itself has signed, with any claims. */
  sign: (claims: JWTPayload) => Promise<string>;
  stop: () => Promise<void>;
};

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: "RS256", use: "sig", kid: randomUUID() };
}

/** Groups and names come in the id token, as most providers have it. */
const configuration = (
  people: Map<string, TestPerson>,
  {
    consoleUrl,
    redirectUris = [],
    clientId,
    clientSecret,
    key,
  }: OidcProviderOptions & { clientId: string; clientSecret: string; key: JWK },
): Configuration => ({
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [`${consoleUrl}/auth/callback`, ...redirectUris],
      post_logout_redirect_uris: [`${consoleUrl}/auth/signed-out`],
      grant_types: ["authorization_code", "refresh_token"],
      backchannel_logout_uri: `${consoleUrl}/auth/backchannel-logout`,
      backchannel_logout_session_required: true,
    },
  ],
  jwks: { keys: [key] },
  cookies: { keys: [randomBytes(16).toString("hex")] },
  claims: { openid: ["sub"], profile: ["name", "groups"], email: ["email"] },
  conformIdTokenClaims: false,
  features: {
    devInteractions: { enabled: false },
    backchannelLogout: { enabled: true },
    rpInitiatedLogout: {
      enabled: true,
      // The one it comes with fetches fonts from elsewhere.
      logoutSource: (context, form) => {
        context.body = `<!doctype html><title>Test provider</title>${form}
          <button form="op.logoutForm" name="logout" value="yes">Sign out of the provider</button>`;
      },
    },
    revocation: { enabled: true },
  },
  pkce: { required: () => true },
  rotateRefreshToken: true,
  findAccount: (_context, login) => {
    const person = people.get(login);
    if (!person) return undefined;
    const { name, groups } = person;
    return { accountId: login, claims: () => ({ sub: login, name, ...(groups && { groups }) }) };
  },
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  // Its own guard against requests into private networks refuses loopback, where all of this is.
  fetch: (url, options) => {
    const guarded: RequestInit & { dispatcher?: unknown } = { ...options };
    delete guarded.dispatcher;
    return fetch(url, guarded);
  },
});

/** Starts an OpenID provider on loopback, with the people of the tests and one client: a console. */
export async function startOidcProvider({
  port,
  issuer: called,
  ...options
}: OidcProviderOptions): Promise<OidcProvider> {
  const chosen = port ?? (await freePort("127.0.0.1"));
  const issuer = called ?? `http://127.0.0.1:${chosen}`;
  const people = new Map(testPeople.map((person) => [person.login, { ...person }]));
  const clientId = "pcs-console";
  const clientSecret = randomBytes(24).toString("base64url");
  const key = await newKey();
  const provider = new Provider(
    issuer,
    configuration(people, { ...options, clientId, clientSecret, key }),
  );
  const interact = interaction(provider, (login) => people.has(login));
  const serve = provider.callback();
  const server = createServer((request, response) => {
    const answer = request.url?.startsWith("/interaction/")
      ? interact(request, response)
      : serve(request, response);
    void Promise.resolve(answer).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  server.listen(chosen, "127.0.0.1");
  await once(server, "listening");

  const sessions = new Map<string, string>();
  provider.on("authorization_code.saved", ({ accountId, sid }) => {
    if (accountId !== undefined && sid !== undefined) sessions.set(accountId, sid);
  });
  return {
    issuer,
    clientId,
    clientSecret,
    env: consoleEnv({ issuer, clientId, clientSecret }),
    setGroups: (login, groups) => {
      const person = people.get(login);
      if (person) people.set(login, { login, name: person.name, ...(groups && { groups }) });
    },
    disable: (login) => void people.delete(login),
    signOut: async (login) => {
      const client = await provider.Client.find(clientId);
      const tell = client?.backchannelLogout;
      if (typeof tell !== "function") throw new Error("The provider knows no back-channel logout.");
      await Reflect.apply(tell, client, [login, sessions.get(login) ?? ""]);
    },
    sign: (claims) =>
      new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: key.kid }).sign(key),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
