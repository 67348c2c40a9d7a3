import type { Failure } from "#lib/errors.ts";
import type { Role } from "./policy.ts";

/** Somebody who is signed in, wherever they are. */
export type Identity = {
  person: string;
  name: string;
  /** The groups that roles are given to; or one role for everything, where there are no groups. */
  groups: string[] | { everywhere: Role };
  /** Names the session, to the database and in short for people. */
  session?: { idHash: string; shortName: string };
  address: string;
  /** Why nothing is changed on their behalf for now, although they may read on. */
  doubt?: Failure;
};

/** The failure of whoever is not signed in. */
export const signedOut = (message = "You are not signed in."): Failure => ({
  kind: "signed-out",
  message,
  advice: "Sign in, and you are back on this page.",
});
