import "server-only";
import type { Caller } from "#lib/auth/caller.ts";
import type { Failure } from "#lib/errors.ts";
import { failed, type Result } from "#lib/result.ts";

const noToken: Failure = {
  kind: "credentials",
  message: "AWS is to be shown your id token, and there is none.",
  advice:
    "Sign in through the identity provider. Work that goes on after you left has no token either: a connection for that needs the credentials type per-role.",
};

/** The id token of whoever calls. It is asked for when it is needed, and kept nowhere here. */
export const idTokenOf = ({ idToken }: Pick<Caller, "idToken">): Promise<Result<string, Failure>> =>
  idToken?.() ?? Promise.resolve(failed(noToken));
