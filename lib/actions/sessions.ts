"use server";

import { z } from "zod";
import { revokeSession } from "#lib/auth/manage-sessions.ts";
import type { Failure } from "#lib/errors.ts";
import { failed, type Result } from "#lib/result.ts";

/** Ends a session by the short name that the list of sessions shows. */
export async function revokeSessionAction(name: string): Promise<Result<undefined, Failure>> {
  const parsed = z.string().max(40).safeParse(name);
  if (!parsed.success) return failed({ kind: "not-found", message: "There is no such session." });
  return revokeSession(parsed.data);
}
