import type { Refusal } from "./spec/rules.ts";

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/**
 * Members of an input that its schema does not know, and therefore dropped. Forms never send any: who does
 * has made a request of their own, and should hear that it would not do what they think.
 * @param known what the schema made of the input
 */
export function unknownMembers(
  input: unknown,
  known: unknown,
  path: Refusal["path"] = [],
): Refusal[] {
  if (!isObject(input) || !isObject(known)) return [];
  const members = new Map<string, unknown>(Object.entries(known));
  return Object.entries(input).flatMap(([name, value]) => {
    const place = [...path, Array.isArray(input) ? Number(name) : name];
    if (value === undefined || members.has(name)) {
      return unknownMembers(value, members.get(name), place);
    }
    return [{ path: place, message: "AWS PCS knows no such member: leave it out." }];
  });
}
