import "server-only";
import { headers } from "next/headers";
import type { RoleGroups } from "#lib/aws/connection-config.ts";
import { type Connection, installation } from "#lib/aws/connections.ts";
import { env } from "#lib/env.ts";
import type { Failure } from "#lib/errors.ts";
import { isLoopback } from "#lib/loopback.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { installationRole } from "./access.ts";
import { idTokenOfPerson } from "./id-token.ts";
import type { Identity } from "./identity.ts";
import type { Role } from "./policy.ts";
import { countRequest } from "./rate-limit.ts";
import { requestIdentity } from "./request-identity.ts";
import { groupsWith, roleIn } from "./roles.ts";

/** The person on whose behalf an operation runs. */
export type Caller = {
  /** Who it is, for good: the issuer and the subject there, never an e-mail address. */
  person: string;
  /** What people call them. */
  name: string;
  /** Here: on the connection of the operation, or in the installation as a whole. */
  role: Role;
  /** Those of their groups that have this role here. */
  groups?: string[];
  /** A name for the session that is no secret. */
  session?: string;
  /** The network address of the browser. */
  address?: string;
  /** The id token of their sign-in, for whoever has to be shown it. */
  idToken?: () => Promise<Result<string, Failure>>;
};

const refuse = (message: string) => failed<Failure>({ kind: "denied", message });

/** Whether people sign in somewhere: then a page of another name has no session, and Host is what proxies make of it. */
const hasSignIn = () => env().AUTH_MODE === "oidc" || env().AUTH_MODE === "proxy-jwt";

/** `localhost:3000` and `127.0.0.1:3000` are the same console; anything else is DNS rebinding. */
function isOwnHost(host: string | null, publicUrl: URL): boolean {
  if (host === null || !URL.canParse(`http://${host}`)) return false;
  const { hostname, port } = new URL(`http://${host}`);
  return port === publicUrl.port && (hostname === publicUrl.hostname || isLoopback(hostname));
}

/** Whether a page of this console sent the request: PUBLIC_URL says which, as Host is for the sender to choose. */
function isOwnOrigin(origin: string | null, publicUrl: URL): boolean {
  if (origin === null || !URL.canParse(origin)) return false;
  if (hasSignIn()) return origin === publicUrl.origin;
  const { protocol, host } = new URL(origin);
  return protocol === publicUrl.protocol && isOwnHost(host, publicUrl);
}

/** Whether the current request is for this console by its own name, and not sent on behalf of another site. */
export async function isOwnRequest(): Promise<boolean> {
  const sent = await headers();
  return hasSignIn() || isOwnHost(sent.get("host"), new URL(env().PUBLIC_URL));
}

/** Whoever sends the current request, once it is clear that no other site has them send it. */
export async function currentIdentity(): Promise<Result<Identity, Failure>> {
  if (!(await isOwnRequest())) return refuse(`This console answers only at ${env().PUBLIC_URL}.`);
  const sent = await headers();
  const site = sent.get("sec-fetch-site");
  const navigates = sent.get("sec-fetch-mode") === "navigate";
  if (site !== null && site !== "same-origin" && site !== "none" && !navigates)
    return refuse("Another site may not read this console.");
  const identity = await requestIdentity();
  if (!identity.ok) return identity;
  const counted = await countRequest("readings", identity.value.person);
  return counted.ok ? identity : counted;
}

/** The same for what a page of the console itself must have sent, as everything that changes anything. */
export async function ownPageIdentity(): Promise<Result<Identity, Failure>> {
  const sent = await headers();
  if (!isOwnOrigin(sent.get("origin"), new URL(env().PUBLIC_URL)))
    return refuse("Changes are accepted only from the console's own pages.");
  const identity = await currentIdentity();
  if (!identity.ok) return identity;
  const { person, address } = identity.value;
  for (const who of [person, `address ${address}`]) {
    const counted = await countRequest("changes", who);
    if (!counted.ok) return counted;
  }
  return identity;
}

/** The same for changing things, which takes somebody beyond doubt. */
export async function changingIdentity(): Promise<Result<Identity, Failure>> {
  const identity = await ownPageIdentity();
  return identity.ok && identity.value.doubt ? failed(identity.value.doubt) : identity;
}

const callerOf = (
  { person, name, groups, session, address }: Identity,
  role: Role,
  roles: RoleGroups,
): Caller => ({
  ...{ person, name, role, address },
  groups: groupsWith(role, groups, roles),
  ...(session && { session: session.shortName, idToken: () => idTokenOfPerson(person) }),
});

const noRoleFailure: Failure = {
  kind: "denied",
  message: "None of your groups has a role here.",
  advice: "Ask an administrator of this console for one.",
};

/** Somebody with the role that they have on a connection; a refusal when they have none there. */
export function callerOn(identity: Identity, { roles }: Connection): Result<Caller, Failure> {
  const role = roleIn(identity.groups, roles);
  return role ? ok(callerOf(identity, role, roles)) : failed(noRoleFailure);
}

/** Somebody with the role that they have in what belongs to no connection. */
function callerAtLarge(identity: Result<Identity, Failure>): Result<Caller, Failure> {
  if (!identity.ok) return identity;
  const role = installationRole(identity.value.groups);
  return role ? ok(callerOf(identity.value, role, installation().roles)) : failed(noRoleFailure);
}

/** Whoever sends the current request, for reading what belongs to no connection. */
export const currentCaller = async () => callerAtLarge(await currentIdentity());

/** Whoever sends the current request, for changing what belongs to no connection. */
export const changingCaller = async () => callerAtLarge(await changingIdentity());
