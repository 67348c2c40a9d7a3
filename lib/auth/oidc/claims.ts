import "server-only";
import { z } from "zod";
import { env } from "#lib/env.ts";
import type { Person } from "#lib/db/sessions.ts";

const record = z.record(z.string(), z.unknown());
const groupNames = z.union([
  z.array(z.string()),
  // Some providers send one group as a plain text.
  z.string().transform((group) => [group]),
]);

/** A member of claims: by its whole name, as names may have dots in them, or else by the way down to it. */
function claimAt(claims: Record<string, unknown>, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name.split(".").reduce<unknown>((value, step) => {
    const parsed = record.safeParse(value);
    return parsed.success && Object.hasOwn(parsed.data, step) ? parsed.data[step] : undefined;
  }, claims);
}

/** The groups that claims name; nothing when they do not say, which is no access and not the least of it. */
export const groupsIn = (claims: Record<string, unknown>): string[] | undefined =>
  groupNames.safeParse(claimAt(claims, env().GROUPS_CLAIM)).data;

const text = z.string().trim().min(1).max(200);

/** What to call a person: for people to read, never for deciding anything. */
const nameIn = (claims: Record<string, unknown>, subject: string) =>
  [claims.name, claims.preferred_username, claims.email]
    .map((value) => text.safeParse(value).data)
    .find((value) => value !== undefined) ?? subject;

/**
 * Who a person is for good: the issuer and the subject there (OpenID Connect Core 1.0, section 5.7). A bar cannot stand
 * in an issuer, so no two people share it.
 */
export const personOf = (issuer: string, subject: string) => `${issuer}|${subject}`;

/** The issuer and the subject there that make a person. */
export function subjectOf(person: string): Named {
  const bar = person.indexOf("|");
  return { iss: person.slice(0, bar), sub: person.slice(bar + 1) };
}

type Named = { iss: string; sub: string };

/** The person that verified claims are about; nothing when they do not say which groups they are in. */
export function personIn(claims: Record<string, unknown> & Named): Person | undefined {
  const groups = groupsIn(claims);
  const person = personOf(claims.iss, claims.sub);
  return groups && { person, name: nameIn(claims, claims.sub), groups };
}
