import { createHmac, generateKeyPairSync, type KeyObject, randomUUID, sign } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";

/** What a token of a test is made of. */
type Parts = { header: Record<string, unknown>; claims: Record<string, unknown> };

const signatures: Record<string, (key: KeyObject, input: Buffer) => Buffer> = {
  RS256: (key, input) => sign("sha256", input, key),
  PS256: (key, input) => sign("sha256", input, { key, padding: 6, saltLength: 32 }),
  ES256: (key, input) => sign("sha256", input, { key, dsaEncoding: "ieee-p1363" }),
  HS256: (key, input) =>
    createHmac("sha256", key.type === "public" ? key.export({ type: "spki", format: "pem" }) : key)
      .update(input)
      .digest(),
  none: () => Buffer.alloc(0),
};

/** A token, made by hand so that it can be wrong in any way. HS256 takes a public key as the secret in common. */
export function token({ header, claims }: Parts, key: KeyObject, padded = false): string {
  const encode = (bytes: Buffer) =>
    padded
      ? bytes.toString("base64").replaceAll("+", "-").replaceAll("/", "_")
      : bytes.toString("base64url");
  const input = [header, claims].map((part) => encode(Buffer.from(JSON.stringify(part)))).join(".");
  const signature = signatures[String(header.alg)]?.(key, Buffer.from(input));
  return `${input}.${encode(signature ?? Buffer.from("?"))}`;
}

/** Keys that sign. */
export const newKeys = () => ({
  RS256: generateKeyPairSync("rsa", { modulusLength: 2048 }),
  ES256: generateKeyPairSync("ec", { namedCurve: "P-256" }),
});

/** A proxy's keys: where it publishes them, as a set at `/jwks` and one by one by their id, and some of nobody. */
export async function startSigner() {
  const keys = newKeys();
  const kids = { RS256: randomUUID(), ES256: randomUUID() };
  const asked: string[] = [];
  const jwk = (alg: keyof typeof keys) => ({
    ...keys[alg].publicKey.export({ format: "jwk" }),
    kid: kids[alg],
  });
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    if (request.url === "/jwks")
      response.end(JSON.stringify({ keys: [jwk("RS256"), jwk("ES256")] }));
    else if (request.url === `/${kids.ES256}`)
      response.end(keys.ES256.publicKey.export({ type: "spki", format: "pem" }));
    else response.writeHead(404).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port ?? 0}`,
    keys,
    strangers: newKeys(),
    kids,
    /** The paths that keys were looked for at. */
    asked,
    stop: () => server.close(),
  };
}
