import "server-only";
import type { Failure } from "#lib/errors.ts";
import { failed, type Result } from "#lib/result.ts";

/** A caller who can show AWS the id token of their sign-in. It is asked for when it is needed, and kept nowhere here. */
export type WithIdToken = { idToken?: () => Promise<Result<string, Failure>> };

const noToken: Failure = {
  kind: "credentials",
  message: "AWS is to be shown your id token, and there is none.",
  advice:
    "Sign in through the identity provider. Work that goes on after you left has no token either: a connection for that needs the credentials type per-role.",
};

/** The id token of whoever calls. */
export const idTokenOf = ({ idToken }: WithIdToken): Promise<Result<string, Failure>> =>
  idToken?.() ?? Promise.resolve(failed(noToken));
