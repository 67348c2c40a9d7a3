import "server-only";
import { jwtVerify } from "jose";
import { z } from "zod";
import { keysAt } from "#lib/auth/keys-at.ts";
import { env } from "#lib/env.ts";
import { albHeader, verifyAlb } from "./alb.ts";
import { signedHeader } from "./presets.ts";

/** Longer ones are no token of a proxy, but somebody's try to have much decoded. */
const longestToken = 16 * 1024;

const claimsSchema = z.looseObject({
  iss: z.string().min(1),
  sub: z.string().min(1),
  exp: z.number(),
});

export type Claims = z.infer<typeof claimsSchema>;

/** The header that the proxy signs, in small letters. */
export function headerName(): string {
  const { PROXY_JWT_PRESET = "generic" } = env();
  return PROXY_JWT_PRESET === "alb" ? albHeader : signedHeader(PROXY_JWT_PRESET, env()).header;
}

/** The token in that header, as nobody has verified it yet. */
export function tokenIn(header: string | null): string | undefined {
  const token = header?.replace(/^Bearer /i, "");
  return token && token.length <= longestToken ? token : undefined;
}

/**
 * The claims of a token, once its key, algorithm, issuer, audience and time are right.
 * @throws when anything about it is not as it has to be
 */
export async function verify(token: string): Promise<Claims> {
  const { PROXY_JWT_PRESET = "generic", CLOCK_TOLERANCE_SECONDS } = env();
  if (PROXY_JWT_PRESET === "alb") return claimsSchema.parse(await verifyAlb(token));
  const { jwksUrl, issuer, audience, algorithms } = signedHeader(PROXY_JWT_PRESET, env());
  const { payload } = await jwtVerify(token, keysAt(jwksUrl), {
    issuer,
    audience,
    algorithms,
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: ["exp", "sub", "iss"],
  });
  return claimsSchema.parse(payload);
}
