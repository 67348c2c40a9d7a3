import "server-only";
import { env } from "#lib/env.ts";

/** Without TLS, which is allowed on loopback alone, not every browser keeps Secure cookies. */
const secure = () => new URL(env().PUBLIC_URL).protocol === "https:";

/** `__Host-` binds a cookie to this host and to TLS: no neighbour under the same domain can set it. */
const named = (name: string) => (secure() ? `__Host-${name}` : name);

/** The cookie with the session id. */
export const sessionCookie = () => named("pcs-session");

const attemptPrefix = "pcs-attempt-";

/** The cookie of one attempt to sign in: each tab has its own. */
export const attemptCookie = (state: string) => named(`${attemptPrefix}${state.slice(0, 16)}`);

/** Whether a cookie belongs to an attempt to sign in. */
export const isAttemptCookie = (name: string) => name.startsWith(named(attemptPrefix));

/** Not Strict: the way back from the identity provider would come without its cookies. */
export const cookieOptions = () =>
  ({ httpOnly: true, secure: secure(), sameSite: "lax", path: "/" }) as const;
