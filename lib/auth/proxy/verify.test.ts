import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { readEnvironment } from "#lib/env.ts";
import { signedHeader } from "./presets.ts";
import { startSigner, token } from "./testing/signer.ts";
import { started } from "./testing/started.ts";

let signer: Awaited<ReturnType<typeof startSigner>>;
beforeAll(async () => {
  signer = await startSigner();
});
afterAll(() => signer.stop());
afterEach(() => vi.unstubAllEnvs());

const iap = "https://cloud.google.com/iap";
const presets = [
  {
    preset: "cloudflare-access",
    header: "cf-access-jwt-assertion",
    alg: "RS256",
    other: "ES256",
    issuer: "https://team.cloudflareaccess.com",
  },
  {
    preset: "google-iap",
    header: "x-goog-iap-jwt-assertion",
    alg: "ES256",
    other: "RS256",
    issuer: iap,
  },
  {
    preset: "pomerium",
    header: "x-pomerium-jwt-assertion",
    alg: "ES256",
    other: "RS256",
    issuer: "login.example.org",
  },
  {
    preset: "oauth2-proxy",
    header: "authorization",
    alg: "RS256",
    other: "ES256",
    issuer: "https://login.example.org/",
  },
  {
    preset: "generic",
    header: "x-id-token",
    alg: "RS256",
    other: "ES256",
    issuer: "https://login.example.org",
  },
] as const;

describe.each(presets)("behind $preset", ({ preset, header, alg, other, issuer }) => {
  const start = () =>
    started({
      PROXY_JWT_PRESET: preset,
      PROXY_JWT_AUDIENCE: "the-console",
      PROXY_JWT_JWKS_URL: `${signer.url}/jwks`,
      ...(preset !== "google-iap" && { PROXY_JWT_ISSUER: issuer }),
      ...(preset === "generic" && {
        PROXY_JWT_HEADER: "X-Id-Token",
        PROXY_JWT_ALGORITHMS: "RS256",
      }),
    });
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: issuer, aud: "the-console", sub: "olaf", exp: now + 60 };
  const signed = (more: object, head: object = {}, key = signer.keys[alg].privateKey) =>
    token({ header: { alg, kid: signer.kids[alg], ...head }, claims: { ...claims, ...more } }, key);

  it("takes the token of the proxy, from its header", async () => {
    const { headerName, tokenIn, verify } = await start();
    expect(headerName()).toBe(header);
    const good = signed({ groups: ["hpc-users"] });
    expect(tokenIn(`Bearer ${good}`)).toBe(good);
    expect(tokenIn(good)).toBe(good);
    await expect(verify(good)).resolves.toEqual({ ...claims, groups: ["hpc-users"] });
    await expect(verify(signed({ aud: ["another", "the-console"] }))).resolves.toBeDefined();
    // The clocks of two machines are never the same.
    await expect(verify(signed({ exp: now - 10 }))).resolves.toBeDefined();
  });

  const spoofs: Record<string, () => string> = {
    "of another key": () => signed({}, {}, signer.strangers[alg].privateKey),
    "of an unknown key": () => signed({}, { kid: "unknown" }, signer.strangers[alg].privateKey),
    "that brings its key along": () =>
      signed(
        {},
        { kid: undefined, jwk: signer.strangers[alg].publicKey.export({ format: "jwk" }) },
        signer.strangers[alg].privateKey,
      ),
    "that says where its key is": () =>
      signed({}, { jku: `${signer.url}/elsewhere` }, signer.strangers[alg].privateKey),
    "without a signature": () => signed({}, { alg: "none" }),
    "whose signature was cut off": () => signed({}).replace(/[^.]*$/, ""),
    "whose claims were changed": () =>
      [
        signed({}).split(".")[0],
        signed({ sub: "ada" }).split(".")[1],
        signed({}).split(".")[2],
      ].join("."),
    "with a public key as the secret in common": () =>
      signed({}, { alg: "HS256" }, signer.keys[alg].publicKey),
    "of a key of the proxy, by another algorithm": () =>
      signed({}, { alg: other, kid: signer.kids[other] }, signer.keys[other].privateKey),
    "with extensions that must be understood": () => signed({}, { crit: ["x"], x: 1 }),
    "for another audience": () => signed({ aud: "another" }),
    "for nobody in particular": () => signed({ aud: undefined }),
    "of another issuer": () => signed({ iss: `${issuer}.example.com` }),
    "of no issuer": () => signed({ iss: undefined }),
    "that is over": () => signed({ exp: now - 60 }),
    "that is never over": () => signed({ exp: undefined }),
    "that is over in words": () => signed({ exp: "never" }),
    "that is not valid yet": () => signed({ nbf: now + 300 }),
    "about nobody": () => signed({ sub: undefined }),
    "about somebody without a name": () => signed({ sub: "" }),
    "about somebody who is a number": () => signed({ sub: 7 }),
    "that is none": () => "olaf",
  };
  it.each(Object.keys(spoofs))("refuses a token %s", async (name) => {
    const { verify } = await start();
    await expect(verify(spoofs[name]?.() ?? "")).rejects.toThrow();
    expect(signer.asked).not.toContain("/elsewhere");
  });

  it("does not look at headers that are empty or huge", async () => {
    const { tokenIn } = await start();
    const huge = signed({ groups: Array.from({ length: 2_000 }, (_, index) => `group-${index}`) });
    for (const sent of [null, "", "Bearer ", huge, `Bearer ${huge}`])
      expect(tokenIn(sent)).toBeUndefined();
  });
});

it("refuses an RSA key of the proxy with another padding", async () => {
  const { verify } = await started({
    PROXY_JWT_PRESET: "cloudflare-access",
    PROXY_JWT_ISSUER: "https://team.cloudflareaccess.com",
    PROXY_JWT_AUDIENCE: "the-console",
    PROXY_JWT_JWKS_URL: `${signer.url}/jwks`,
  });
  const claims = { iss: "https://team.cloudflareaccess.com", aud: "the-console", sub: "olaf" };
  const exp = Math.floor(Date.now() / 1000) + 60;
  const made = (alg: string) =>
    token(
      { header: { alg, kid: signer.kids.RS256 }, claims: { ...claims, exp } },
      signer.keys.RS256.privateKey,
    );
  await expect(verify(made("RS256"))).resolves.toBeDefined();
  await expect(verify(made("PS256"))).rejects.toThrow();
});

it.each([
  ["cloudflare-access", "team.cloudflareaccess.com/cdn-cgi/access/certs"],
  ["google-iap", "www.gstatic.com/iap/verify/public_key-jwk"],
  ["pomerium", "team.cloudflareaccess.com/.well-known/pomerium/jwks.json"],
] as const)("knows where %s has its keys", (preset, place) => {
  for (const PROXY_JWT_ISSUER of [
    "https://team.cloudflareaccess.com/",
    "team.cloudflareaccess.com",
  ]) {
    const settings = readEnvironment({
      ...{ AUTH_MODE: "none", CONSOLE_LISTEN: "127.0.0.1", PUBLIC_URL: "http://127.0.0.1:1" },
      ...{ PROXY_JWT_ISSUER, PROXY_JWT_AUDIENCE: "the-console" },
    });
    if (!settings.ok) throw new Error(settings.error.join(" "));
    expect(signedHeader(preset, settings.value).jwksUrl).toBe(`https://${place}`);
  }
});
