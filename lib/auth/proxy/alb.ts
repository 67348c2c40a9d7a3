import "server-only";
import { AlbJwtVerifier } from "aws-jwt-verify";
import { AlbJwksCache } from "aws-jwt-verify/alb-cache";
import { z } from "zod";
import { env } from "#lib/env.ts";
import { mapOfProcess } from "#lib/per-process.ts";

/** The header in which an Application Load Balancer says who is signed in, signed by itself. */
export const albHeader = "x-amzn-oidc-data";

/** Reads a public key of the load balancers of a Region. */
async function fetchKey(url: string): Promise<ArrayBuffer> {
  const answer = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`There is no key at ${url}.`);
  return answer.arrayBuffer();
}

type Verify = (token: string) => Promise<Record<string, unknown>>;

/** What stands in the header of a token, too, and what its library does not look at there. */
const headerSchema = z.looseObject({
  iss: z.string().optional(),
  exp: z.number().optional(),
  // Extensions that must be understood: there is none that this console understands (RFC 7515, section 4.1.11).
  crit: z.undefined().optional(),
});

/** Refuses a token whose header says otherwise than its claims. */
function checkHeader({ header, payload }: { header: object; payload: { iss: string } }) {
  const { iss = payload.iss, exp = Infinity } = headerSchema.parse(header);
  const isOver = exp + env().CLOCK_TOLERANCE_SECONDS < Date.now() / 1000;
  if (iss !== payload.iss || isOver) throw new Error("The header is not that of the claims.");
}

function createVerify(): Verify {
  const settings = env();
  const verifier = AlbJwtVerifier.create(
    {
      albArn: settings.PROXY_JWT_SIGNER ?? "",
      issuer: settings.PROXY_JWT_ISSUER ?? "",
      clientId: settings.PROXY_JWT_AUDIENCE ?? "",
      graceSeconds: settings.CLOCK_TOLERANCE_SECONDS,
      customJwtCheck: checkHeader,
      // GovCloud and others have their keys elsewhere.
      ...(settings.PROXY_JWT_JWKS_URL !== undefined && { jwksUri: settings.PROXY_JWT_JWKS_URL }),
    },
    { jwksCache: new AlbJwksCache({ fetcher: { fetch: fetchKey } }) },
  );
  return (token) => verifier.verify(token);
}

const verifiers = mapOfProcess<Verify>("alb");

/**
 * The claims of a load balancer's header, once its key, signer, client, issuer and time are right.
 * @throws when they are not
 */
export function verifyAlb(token: string): Promise<Record<string, unknown>> {
  const verify = verifiers.get("alb") ?? createVerify();
  verifiers.set("alb", verify);
  return verify(token);
}
