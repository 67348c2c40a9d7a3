import { ask } from "#e2e/providers/http-client.ts";
import { startSigner, token } from "#lib/auth/proxy/testing/signer.ts";
import { sendRaw } from "#sandbox/testing/send-raw.ts";
import { type Sandbox, startConsole } from "#scripts/stack.mjs";
import type { Verdict } from "#bench/security/attack.ts";
import { consoleEnvironment } from "#bench/security/target.ts";

type Signer = Awaited<ReturnType<typeof startSigner>>;
type Algorithm = keyof Signer["keys"];
type Claims = Record<string, unknown>;

type Preset = {
  header: string;
  alg: Algorithm;
  issuer: string;
  env: (signer: Signer) => Record<string, string>;
};

const audience = "the-console";
const arn = (name: string) =>
  `arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/${name}/0123456789abcdef`;
const albSigner = arn("console");
export const otherAlbSigner = arn("another");

const set = (signer: Signer) => ({ PROXY_JWT_JWKS_URL: `${signer.url}/jwks` });

/** The proxies that the console knows, each with its header and its way to sign. */
export const presets: Record<string, Preset> = {
  alb: {
    ...{ header: "x-amzn-oidc-data", alg: "ES256", issuer: "https://login.example.org" },
    env: (signer) => ({
      ...{ PROXY_JWT_SIGNER: albSigner, PROXY_JWT_ISSUER: "https://login.example.org" },
      PROXY_JWT_JWKS_URL: signer.url,
    }),
  },
  "cloudflare-access": {
    ...{ header: "cf-access-jwt-assertion", alg: "RS256" },
    issuer: "https://team.cloudflareaccess.com",
    env: (signer) => ({
      ...{ PROXY_JWT_ISSUER: "https://team.cloudflareaccess.com", ...set(signer) },
    }),
  },
  "google-iap": {
    ...{ header: "x-goog-iap-jwt-assertion", alg: "ES256" },
    ...{ issuer: "https://cloud.google.com/iap", env: set },
  },
  pomerium: {
    ...{ header: "x-pomerium-jwt-assertion", alg: "ES256", issuer: "login.example.org" },
    env: (signer) => ({ PROXY_JWT_ISSUER: "login.example.org", ...set(signer) }),
  },
  "oauth2-proxy": {
    ...{ header: "authorization", alg: "RS256", issuer: "https://login.example.org/" },
    env: (signer) => ({ PROXY_JWT_ISSUER: "https://login.example.org/", ...set(signer) }),
  },
  generic: {
    ...{ header: "x-id-token", alg: "RS256", issuer: "https://login.example.org" },
    env: (signer) => ({
      ...{ PROXY_JWT_ISSUER: "https://login.example.org", ...set(signer) },
      ...{ PROXY_JWT_HEADER: "X-Id-Token", PROXY_JWT_ALGORITHMS: "RS256" },
    }),
  },
};

const now = () => Math.floor(Date.now() / 1000);

/** What a proxy signs of somebody who administrates. */
function partsOf(name: string, { alg, issuer }: Preset, signer: Signer) {
  const claims = () => ({
    ...{ iss: issuer, aud: audience, sub: "ada", name: "Ada Admin", groups: ["hpc-admins"] },
    ...{ iat: now(), exp: now() + 120 },
  });
  const header = () => ({
    ...{ alg, kid: signer.kids[alg] },
    ...(name === "alb" && {
      ...{ typ: "JWT", iss: issuer, client: audience, signer: albSigner, exp: now() + 120 },
    }),
  });
  return { claims, header };
}

/** A console behind a proxy of which only the keys are there: whatever it is sent, nobody took anything away before. */
export async function startProxied(name: string, preset: Preset, folder: string, sandbox: Sandbox) {
  const signer = await startSigner();
  const { stop, url } = await startConsole({
    sandbox: sandbox.address,
    env: {
      ...(await consoleEnvironment(folder)),
      ...{ AUTH_MODE: "proxy-jwt", PROXY_JWT_PRESET: name, PROXY_JWT_AUDIENCE: audience },
      ...preset.env(signer),
    },
  });
  const { header: headerName, alg } = preset;
  const parts = partsOf(name, preset, signer);
  const verdict = (status: string): Verdict => ({ accepted: status === "200", answer: status });
  return {
    ...{ name, signer, alg, headerName },
    other: alg === "RS256" ? ("ES256" as const) : ("RS256" as const),
    /** A token that is right in all but what it is told; undefined takes a member away. */
    sign: (claims: Claims = {}, header: Claims = {}, key = signer.keys[alg].privateKey) =>
      token(
        { header: { ...parts.header(), ...header }, claims: { ...parts.claims(), ...claims } },
        key,
        name === "alb",
      ),
    /** Asks for data with some headers. */
    send: async (headers: Record<string, string>, path = "/api/sandbox/clusters") =>
      verdict(String((await ask(url + path, { headers })).status)),
    /** The same with lines of headers as they are, which no library would send. */
    sendLines: async (lines: string[]) => {
      const { host } = new URL(url);
      const head = ["GET /api/sandbox/clusters HTTP/1.1", `Host: ${host}`, "Connection: close"];
      const answer = await sendRaw(
        url,
        Buffer.from(`${[...head, ...lines].join("\r\n")}\r\n\r\n`),
        "wait",
      );
      return verdict(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? "closed");
    },
    stop: async () => {
      await stop();
      signer.stop();
    },
  };
}

export type Proxied = Awaited<ReturnType<typeof startProxied>>;
