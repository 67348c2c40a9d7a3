import "server-only";
import { createHash } from "node:crypto";
import { decodeProtectedHeader } from "jose";
import { z } from "zod";
import { env } from "#lib/env.ts";

/** What the token endpoint has given, once its id token is verified. */
type Granted = {
  access_token: string;
  id_token?: string | undefined;
  claims: () => Record<string, unknown> | undefined;
};

const claimsSchema = z.looseObject({
  iss: z.string(),
  sub: z.string().regex(/\S/),
  iat: z.number(),
  at_hash: z.string().optional(),
});

type Claims = z.infer<typeof claimsSchema>;

/** The hash that belongs to a signature: its name says so, but for that of Edwards curves, which sign with SHA-512. */
const hashOf = (algorithm = "") => `sha${/^\w\w(\d{3})$/.exec(algorithm)?.[1] ?? "512"}`;

/** OpenID Connect Core 1.0, section 3.1.3.6: the left half of the hash of the access token. */
function isOfToken(hash: string, { access_token, id_token = "" }: Granted): boolean {
  const { alg } = decodeProtectedHeader(id_token);
  const digest = createHash(hashOf(alg)).update(access_token).digest();
  return digest.subarray(0, digest.length / 2).toString("base64url") === hash;
}

/**
 * The claims of an id token, checked for what the library leaves to its users: that they are about somebody, not from
 * the future, and came with this access token. Undefined when they are not; null when there is no id token.
 */
export function claimsOf(granted: Granted): Claims | undefined | null {
  const said = granted.claims();
  if (!said) return null;
  const claims = claimsSchema.safeParse(said).data;
  if (!claims || claims.iat > Date.now() / 1000 + env().CLOCK_TOLERANCE_SECONDS) return undefined;
  const { at_hash } = claims;
  return at_hash === undefined || isOfToken(at_hash, granted) ? claims : undefined;
}
