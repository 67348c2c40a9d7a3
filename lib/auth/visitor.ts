import "server-only";
import { env } from "#lib/env.ts";
import type { Visitor } from "#lib/visitor.ts";
import { installationRole } from "./access.ts";
import type { Identity } from "./identity.ts";
import { allows, type Role } from "./policy.ts";

/** What the browser may know of whoever uses it: for the menu with their name. */
export function visitorOf({ name, groups, session }: Identity, here?: Role): Visitor {
  const atLarge = installationRole(groups);
  return {
    name,
    role: here ?? atLarge ?? "viewer",
    signsIn: env().AUTH_MODE !== "none",
    hasSession: session !== undefined,
    audits: atLarge !== undefined && allows(atLarge, "audit:read"),
  };
}
