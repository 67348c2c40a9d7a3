import "server-only";
import { cache } from "react";
import { env } from "#lib/env.ts";
import type { Failure } from "#lib/errors.ts";
import { ok, type Result } from "#lib/result.ts";
import type { Identity } from "./identity.ts";
import { proxyIdentity } from "./proxy/identity.ts";
import { requestAddress } from "./request.ts";
import { sessionIdentity } from "./session-identity.ts";

/** AUTH_MODE=none knows one person, who is at this machine. */
async function nobodyInParticular(): Promise<Result<Identity, Failure>> {
  const address = await requestAddress();
  return ok({ person: "local", name: "local", groups: { everywhere: "admin" }, address });
}

/**
 * Who sends the current request, in whichever way people sign in here. Found out once for all parts of a page that ask.
 */
export const requestIdentity = cache(async (): Promise<Result<Identity, Failure>> => {
  switch (env().AUTH_MODE) {
    case "none":
      return nobodyInParticular();
    case "local":
    case "oidc":
      return sessionIdentity();
    case "proxy-jwt":
      return proxyIdentity();
  }
});
