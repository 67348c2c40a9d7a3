import "server-only";
import { createHash } from "node:crypto";
import type { Caller } from "#lib/auth/caller.ts";
import { consoleItself } from "#lib/auth/console.ts";

/** Who the console is in CloudTrail when it reads for everyone. No person is ever called that. */
const consoleIdentity = "pcs-console";

/** Eight bytes: nobody finds a second name with the same ones for long enough to matter. */
const digestOf = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);

const longestName = 64;
const longestTag = 256;
const hashLength = 17;

/** A text that looks as if it had been changed gets a hash as well, so that it cannot pass for another one that was. */
const looksChanged = (text: string) => /-[0-9a-f]{16}$/.test(text);

type Part = "beginning" | "end";

/** Keeps what is allowed of a text; what was changed or cut ends in the hash of the whole. */
function fit(text: string, kept: string, longest: number, part: Part, hashed = text): string {
  const isWhole = kept === text && hashed === text && text.length <= longest;
  if (isWhole && text.length >= 2 && !looksChanged(text) && text !== consoleIdentity) return text;
  const room = longest - hashLength;
  // By characters: half a pair of UTF-16 is none.
  const characters = Array.from(kept);
  const cut = part === "end" ? characters.slice(-room) : characters.slice(0, room);
  return `${cut.join("")}-${digestOf(hashed)}`;
}

/** AWS takes letters, digits and _+=,.@- of RoleSessionName and SourceIdentity, 2 to 64 of them. */
const nameCharacters = (text: string) => text.replace(/[^\w+=,.@-]+/g, "-");

/**
 * SourceIdentity: who it is, for good. Of a long one the end is kept, because the subject stands there; the hash
 * tells apart whoever would else look alike.
 */
export const sourceIdentityOf = ({ person }: Pick<Caller, "person">) =>
  person === consoleItself.person
    ? consoleIdentity
    : fit(person, nameCharacters(person), longestName, "end");

/** RoleSessionName: what people call them, which somebody else may be called as well, so it ends in a hash of who it is. */
export const sessionNameOf = ({ person, name }: Caller) =>
  person === consoleItself.person
    ? consoleIdentity
    : fit(name, nameCharacters(name), longestName, "beginning", person);

/** A session tag's value: letters of any script, digits, spaces and _.:/=+-@, up to 256. */
const tagValueOf = (text: string) => {
  const kept = text.replace(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]+/gu, "-");
  return kept === text && text.length <= longestTag && !looksChanged(text)
    ? text
    : fit(text, kept, longestTag, "end", text);
};

/** The session tags that a session of the console carries; policies and CloudTrail name them so. */
export const sessionTagKeys = {
  person: "PcsConsolePerson",
  role: "PcsConsoleRole",
  run: "PcsConsoleRun",
} as const;

/** What a session says of itself: the person, their role in the console, and the run that it is for. */
export const sessionTagsOf = ({ person, role }: Caller, run?: string) => [
  { Key: sessionTagKeys.person, Value: tagValueOf(person) },
  { Key: sessionTagKeys.role, Value: role },
  ...(run === undefined ? [] : [{ Key: sessionTagKeys.run, Value: tagValueOf(run) }]),
];
