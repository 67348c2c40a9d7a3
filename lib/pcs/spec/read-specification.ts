import { z } from "zod";
import { clusterSpecificationSchema } from "./cluster-specification.ts";
import { fieldPath } from "./field-path.ts";
import { partialSpecification, type PartialSpecification } from "./partial-specification.ts";
import { placeWords } from "./place-words.ts";
import type { Revision } from "./revision.ts";

/** Something about a member of a specification: where it stands, in words and as a path, and a sentence. */
export type Remark = { place: string; path: string; message: string };

export type ReadSpecification = {
  /** What of it can be used. */
  specification: PartialSpecification;
  /** What it has and PCS would refuse. */
  problems: Remark[];
  /** What it does not have and PCS needs. */
  missing: Remark[];
};

type Path = readonly PropertyKey[];
type Found = { path: Path; message: string };

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** What stands at a path, or the text or number on the way to it. */
const valueAt = (json: unknown, path: Path): unknown =>
  path.reduce(
    (value, member) =>
      isObject(value) ? new Map<PropertyKey, unknown>(entriesOf(value)).get(member) : value,
    json,
  );

const entriesOf = (value: object): [PropertyKey, unknown][] =>
  Array.isArray(value) ? value.map((item: unknown, index) => [index, item]) : Object.entries(value);

/** Members that no operation of PCS has. */
function unknownMembers(schema: unknown, json: unknown, path: Path = []): Found[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return unknownMembers(schema.unwrap(), json, path);
  }
  if (schema instanceof z.ZodArray && Array.isArray(json)) {
    return json.flatMap((item: unknown, index) =>
      unknownMembers(schema.element, item, [...path, index]),
    );
  }
  if (!(schema instanceof z.ZodObject) || !isObject(json) || Array.isArray(json)) return [];
  const members = new Map<string, unknown>(Object.entries(schema.shape));
  return Object.entries(json).flatMap(([name, member]) =>
    members.has(name)
      ? unknownMembers(members.get(name), member, [...path, name])
      : [{ path: [...path, name], message: "There is no such member here: it is left out." }],
  );
}

/** The schema has no sentence of its own for a whole that is none. */
const sentenceOf = (message: string) =>
  message.startsWith("Invalid input")
    ? "This has to be an object, with its members in braces."
    : message;

/** Takes from JSON what can be used as a specification, and says what is wrong with the rest. */
export function readSpecification(json: unknown, revision: Revision): ReadSpecification {
  const schema = clusterSpecificationSchema(revision);
  const issues = (schema.safeParse(json).error?.issues ?? []).filter(
    ({ code }) => code !== "unrecognized_keys",
  );
  const remarkOn = ({ path, message }: Found): Remark => ({
    place: placeWords(path, json),
    path: fieldPath(path),
    message: sentenceOf(message),
  });
  const isMissing = ({ path }: Found) => path.length > 0 && valueAt(json, path) === undefined;
  return {
    specification: partialSpecification.parse(isObject(json) && !Array.isArray(json) ? json : {}),
    problems: [...issues.filter((issue) => !isMissing(issue)), ...unknownMembers(schema, json)].map(
      remarkOn,
    ),
    missing: issues.filter(isMissing).map(remarkOn),
  };
}
