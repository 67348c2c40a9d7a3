import "server-only";
import {
  allowInsecureRequests,
  clockTolerance,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
} from "openid-client";
import { env } from "#lib/env.ts";
import type { Failure } from "#lib/errors.ts";
import { isLoopback } from "#lib/loopback.ts";
import { failed, ok, type Result } from "#lib/result.ts";

/** How long a request to the identity provider may take, in seconds. */
const timeout = 10;

/** For how long a discovery document is used, in milliseconds: endpoints move seldom. */
const goodFor = 60 * 60_000;

type Known = { at: number; configuration: Promise<Configuration> };

// Next bundles pages, actions and GET handlers apart, each with its own openid-client, which takes the configurations of
// no other one for its own. So each has its own.
let known: Known | undefined;

function discover(): Promise<Configuration> {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, CLOCK_TOLERANCE_SECONDS } = env();
  const issuer = new URL(OIDC_ISSUER ?? "");
  return discovery(
    issuer,
    OIDC_CLIENT_ID ?? "",
    { client_secret: OIDC_CLIENT_SECRET, [clockTolerance]: CLOCK_TOLERANCE_SECONDS },
    undefined,
    {
      timeout,
      // Signatures of id tokens are checked although they come straight from the provider.
      execute: [
        enableNonRepudiationChecks,
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- "to make it stand out": on this machine alone
        ...(isLoopback(issuer.hostname) ? [allowInsecureRequests] : []),
      ],
    },
  );
}

/** What it means that the identity provider cannot be asked. */
const silent: Failure = {
  kind: "unreachable",
  message: "The identity provider does not answer.",
  advice: "Try again in a moment. If it stays like this, tell whoever runs this console.",
};

/** The identity provider as its discovery document describes it, and this console as its client. */
export async function provider(): Promise<Result<Configuration, Failure>> {
  const fresh = known && Date.now() - known.at < goodFor;
  const current = known && fresh ? known : { at: Date.now(), configuration: discover() };
  known = current;
  try {
    return ok(await current.configuration);
  } catch {
    if (known === current) known = undefined;
    return failed(silent);
  }
}

/** The failure of a request to the identity provider that got no answer at all. */
export const noAnswer = () => failed(silent);
