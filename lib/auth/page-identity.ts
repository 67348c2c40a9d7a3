import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { env } from "#lib/env.ts";
import type { Failure } from "#lib/errors.ts";
import { pathHeader } from "#lib/path-header.ts";
import { paths } from "#lib/paths.ts";
import type { Result } from "#lib/result.ts";
import { hasAnyRole } from "./access.ts";
import { currentIdentity } from "./caller.ts";
import type { Identity } from "./identity.ts";
import { returnPath } from "./return-to.ts";

/**
 * Whoever opens the current page. Those who are not signed in are sent to do so, and then back here. What else may go
 * wrong is for the page to say.
 */
export async function pageIdentity(): Promise<Result<Identity, Failure>> {
  const identity = await currentIdentity();
  if (identity.ok) {
    if (hasAnyRole(identity.value.groups)) return identity;
    redirect("/auth/refused?why=no-role");
  }
  if (identity.error.kind !== "signed-out") return identity;
  // It asks for the sign-in by itself: whoever comes here without it came around it.
  if (env().AUTH_MODE === "proxy-jwt") redirect("/auth/refused?why=no-proxy");
  redirect(paths.signIn(returnPath((await headers()).get(pathHeader))));
}
