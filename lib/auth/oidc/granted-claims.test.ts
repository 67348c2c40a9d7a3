import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { newKeys, token } from "#lib/auth/proxy/testing/signer.ts";
import { claimsOf } from "./granted-claims.ts";

beforeEach(() => {
  vi.stubEnv("AUTH_MODE", "none");
  vi.stubEnv("CONSOLE_LISTEN", "127.0.0.1");
  vi.stubEnv("PUBLIC_URL", "http://127.0.0.1:3000");
});
afterEach(() => vi.unstubAllEnvs());

const keys = newKeys();
const access_token = "an-access-token";
const now = () => Math.floor(Date.now() / 1000);

const leftHalf = (hash: string) => {
  const digest = createHash(hash).update(access_token).digest();
  return digest.subarray(0, digest.length / 2).toString("base64url");
};

function granted(more: Record<string, unknown>, alg = "RS256") {
  const claims = { iss: "https://id.example.org", sub: "42", iat: now(), ...more };
  const id_token = token({ header: { alg }, claims }, keys.RS256.privateKey);
  return { access_token, id_token, claims: () => claims };
}

it("takes what is about somebody, was issued by now, and belongs to the access token", () => {
  expect(claimsOf(granted({}))).toMatchObject({ sub: "42" });
  expect(claimsOf(granted({ sub: " 42" }))).toMatchObject({ sub: " 42" });
  // The clocks of two machines are never the same.
  expect(claimsOf(granted({ iat: now() + 20 }))).toBeDefined();
  for (const [alg, hash] of [
    ["RS256", "sha256"],
    ["PS384", "sha384"],
    ["ES512", "sha512"],
    ["EdDSA", "sha512"],
    ["Ed25519", "sha512"],
  ] as const)
    expect(claimsOf(granted({ at_hash: leftHalf(hash) }, alg)), alg).toBeDefined();
});

it.each<[string, Record<string, unknown>]>([
  ["about nobody", { sub: undefined }],
  ["about somebody without a name", { sub: "" }],
  ["about somebody whose name is a space", { sub: " " }],
  ["about a number", { sub: 42 }],
  ["from the future", { iat: now() + 3600 }],
  ["from no time", { iat: undefined }],
  ["of another access token", { at_hash: leftHalf("sha256").replace(/^./, "~") }],
  ["with the hash of another algorithm", { at_hash: leftHalf("sha384") }],
  ["with an empty hash", { at_hash: "" }],
])("refuses a token %s", (_name, more) => {
  expect(claimsOf(granted(more))).toBeUndefined();
});

it("tells that there is no id token from one that is wrong", () => {
  expect(claimsOf({ access_token, claims: () => undefined })).toBeNull();
});
