import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { startSigner, token } from "./testing/signer.ts";
import { started } from "./testing/started.ts";

let signer: Awaited<ReturnType<typeof startSigner>>;
beforeAll(async () => {
  signer = await startSigner();
});
afterAll(() => signer.stop());
afterEach(() => vi.unstubAllEnvs());

const balancer = (name: string) =>
  `arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/${name}/0123456789abcdef`;
const iss = "https://login.example.org";

const start = () =>
  started({
    PROXY_JWT_PRESET: "alb",
    PROXY_JWT_SIGNER: balancer("console"),
    PROXY_JWT_ISSUER: iss,
    PROXY_JWT_AUDIENCE: "the-console",
    PROXY_JWT_JWKS_URL: signer.url,
  });

const now = Math.floor(Date.now() / 1000);
const claims = { sub: "olaf", groups: ["hpc-users"], exp: now + 120, iss };

/** As a load balancer makes it: the base64 is padded, and who signed for whom stands in the header. */
function signed(more: object, head: object = {}, key = signer.keys.ES256.privateKey) {
  const header = {
    ...{ typ: "JWT", kid: signer.kids.ES256, alg: "ES256", iss, client: "the-console" },
    ...{ signer: balancer("console"), exp: now + 120, ...head },
  };
  return token({ header, claims: { ...claims, ...more } }, key, true);
}

it("takes the padded token of the load balancer, with the key of its id", async () => {
  const { headerName, verify } = await start();
  expect(headerName()).toBe("x-amzn-oidc-data");
  // So long that each part of the token ends in padding.
  const tokens = ["", "x", "xx"].map((name) => signed({ name }));
  expect(tokens.some((made) => made.includes("=."))).toBe(true);
  for (const made of tokens) await expect(verify(made)).resolves.toMatchObject(claims);
  expect(signer.asked).toEqual([`/${signer.kids.ES256}`]);
});

it.each<[string, () => string]>([
  ["of another key", () => signed({}, {}, signer.strangers.ES256.privateKey)],
  ["of an unknown key", () => signed({}, { kid: "11111111-2222-3333-4444-555555555555" })],
  ["whose key would be somewhere else", () => signed({}, { kid: "../jwks" })],
  ["of another load balancer", () => signed({}, { signer: balancer("another") })],
  ["of no load balancer", () => signed({}, { signer: undefined })],
  ["for another client", () => signed({}, { client: "another" })],
  ["for no client", () => signed({}, { client: undefined })],
  ["of another issuer", () => signed({ iss: `${iss}.example.com` })],
  ["of no issuer", () => signed({ iss: undefined })],
  ["of another issuer by its header", () => signed({}, { iss: `${iss}.example.com` })],
  ["that is over by its header", () => signed({}, { exp: now - 120 })],
  ["with extensions that must be understood", () => signed({}, { crit: ["x"], x: 1 })],
  ["that is over", () => signed({ exp: now - 120 })],
  ["that is never over", () => signed({ exp: undefined })],
  ["about nobody", () => signed({ sub: undefined })],
  ["about somebody without a name", () => signed({ sub: "" })],
  ["without a signature", () => signed({}, { alg: "none" })],
  [
    "with a public key as the secret",
    () => signed({}, { alg: "HS256" }, signer.keys.ES256.publicKey),
  ],
  ["by an RSA key", () => signed({}, { alg: "RS256" }, signer.keys.RS256.privateKey)],
  ["whose padding was taken away", () => signed({ name: "x" }).replaceAll("=", "")],
  ["that is none", () => "olaf"],
])("refuses a token %s", async (_name, made) => {
  const { verify } = await start();
  await expect(verify(made())).rejects.toThrow();
  expect(signer.asked).not.toContain("/jwks");
});
