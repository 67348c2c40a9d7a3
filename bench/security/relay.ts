import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { type Answer, ask } from "#e2e/providers/http-client.ts";
import { newKeys, token } from "#lib/auth/proxy/testing/signer.ts";
import { freePort } from "#scripts/network.mjs";

export type Claims = Record<string, unknown>;
export type Token = { header: Claims; claims: Claims };
export type Reply = { status?: number; headers?: Record<string, string>; body: string };

/** What becomes of an answer of the provider on its way to the console; what is not named stays as it is. */
export type Tampering = {
  /** Another id token in place of the one that the provider has signed. */
  idToken?: (real: Token, raw: string) => unknown;
  /** Another answer of the token endpoint. */
  tokens?: (real: Claims) => Reply;
  /** The same of the userinfo endpoint. */
  userinfo?: (real: Claims) => Reply;
};

/** An answer as JSON. */
export const json = (value: unknown): Reply => ({ body: JSON.stringify(value) });

const record = z.record(z.string(), z.unknown());
const discovered = z.looseObject({
  jwks_uri: z.url().transform((url) => new URL(url).pathname),
  token_endpoint: z.url().transform((url) => new URL(url).pathname),
  userinfo_endpoint: z.url().transform((url) => new URL(url).pathname),
});

/** The parts of a token, unverified. */
function decode(raw: string): Token {
  const [header = "", claims = ""] = raw.split(".");
  const part = (encoded: string) =>
    record.parse(JSON.parse(Buffer.from(encoded, "base64url").toString()));
  return { header: part(header), claims: part(claims) };
}

const kid = "relay";
const keySet = z.looseObject({ keys: z.array(z.unknown()) });

/** Changes what the provider answers as an attack has it, and adds a key to those of the provider. */
function createTamperer(ownKey: object) {
  let tampering: Tampering = {};
  let paths: z.infer<typeof discovered> | undefined;

  function tokens(body: string): Reply {
    const real = record.parse(JSON.parse(body));
    const raw = z.string().safeParse(real.id_token).data;
    if (raw !== undefined && tampering.idToken) real.id_token = tampering.idToken(decode(raw), raw);
    return tampering.tokens ? tampering.tokens(real) : json(real);
  }

  /** What goes to the console for an answer of the provider; nothing when it is the answer itself. */
  function changed(pathname: string, { status, body }: Answer): Reply | undefined {
    if (status !== 200) return undefined;
    if (pathname.endsWith("/.well-known/openid-configuration"))
      paths = discovered.parse(JSON.parse(body));
    if (pathname === paths?.jwks_uri) {
      const set = keySet.parse(JSON.parse(body));
      return json({ ...set, keys: [...set.keys, ownKey] });
    }
    if (pathname === paths?.token_endpoint) return tokens(body);
    if (pathname === paths?.userinfo_endpoint && tampering.userinfo)
      return tampering.userinfo(record.parse(JSON.parse(body)));
    return undefined;
  }

  return { changed, tamper: (how: Tampering) => void (tampering = how) };
}

/** Sends a request on, under the name that it was sent to. */
async function forward(request: IncomingMessage, to: string): Promise<Answer> {
  const headers = Object.entries({ ...request.headers, connection: "close" });
  const method = request.method === "POST" ? "POST" : "GET";
  const body = await text(request);
  return ask(to + (request.url ?? "/"), {
    method,
    headers: Object.fromEntries(headers.map(([name, value]) => [name, String(value)])),
    ...(method === "POST" && { body }),
  });
}

/** The headers of an answer whose body may be another one now. */
const headersOf = ({ headers }: Answer, reply?: Reply) =>
  Object.fromEntries(
    Object.entries({ ...headers, ...reply?.headers }).filter(
      ([name]) => name !== "content-length" && name !== "transfer-encoding",
    ),
  );

/**
 * Stands between a console and a provider that calls itself by the relay's address. Everything passes through as it is, but for one
 * more key among those of the provider, so that a token can be right in all but what an attack is about.
 */
export async function startRelay(providerPort: number) {
  const port = await freePort("127.0.0.1");
  const origin = `http://127.0.0.1:${port}`;
  const keys = newKeys();
  const strangers = newKeys();
  const jwk = (pair: typeof keys) => pair.RS256.publicKey.export({ format: "jwk" });
  const tamperer = createTamperer({ ...jwk(keys), kid, alg: "RS256", use: "sig" });
  const lured: string[] = [];

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const { pathname } = new URL(request.url ?? "/", origin);
    if (pathname.startsWith("/attacker/")) {
      lured.push(pathname);
      return response.end(JSON.stringify({ keys: [{ ...jwk(strangers), kid: "attacker" }] }));
    }
    const answer = await forward(request, `http://127.0.0.1:${providerPort}`);
    const reply = tamperer.changed(pathname, answer);
    response.writeHead(reply?.status ?? answer.status, headersOf(answer, reply));
    return response.end(reply?.body ?? answer.body);
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      response.statusCode = 502;
      response.end(String(error));
    });
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    ...{ origin, keys, strangers },
    /** What was asked for at the addresses of attackers. */
    lured,
    /** A token that the console has to believe, unless it says otherwise itself. */
    sign: ({ header, claims }: { header?: Claims; claims: Claims }, key = keys.RS256.privateKey) =>
      token({ header: { alg: "RS256", kid, ...header }, claims }, key),
    tamper: tamperer.tamper,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type Relay = Awaited<ReturnType<typeof startRelay>>;
