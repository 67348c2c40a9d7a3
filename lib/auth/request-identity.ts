import "server-only";
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

/** Who sends the current request, in whichever way people sign in here. */
export async function requestIdentity(): Promise<Result<Identity, Failure>> {
  switch (env().AUTH_MODE) {
    case "none":
      return nobodyInParticular();
    case "local":
    case "oidc":
      return sessionIdentity();
    case "proxy-jwt":
      return proxyIdentity();
  }
}
