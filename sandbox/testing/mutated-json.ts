import fc from "fast-check";

/** What can be done to a value somewhere in a request. */
type Change = (value: unknown) => unknown;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

/** Values at and beyond the bounds that members of requests have. */
const others = fc.oneof(
  fc.constantFrom<unknown>(null, true, "", " ", "a", "aws:x", "pcs_x", [], [null], {}, 0, -1, 0.5),
  fc.constantFrom<unknown>(1, 100, 101, 10_000, 10_001, 10_000_000, 10_000_001, 2 ** 31, 1e300),
  fc.constantFrom(1, 2, 3, 25, 26, 40, 41, 100, 128, 129, 256, 257, 1025).map((n) => "a".repeat(n)),
  fc.constantFrom("SPOT", "NONE", "IPV6", "24.05", "LARGE", "$Latest", "subnet-00000000"),
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.integer({ min: -2, max: 300 }),
);

const stretched = fc.constantFrom<Change>(
  (value) => (typeof value === "string" ? `${value}x` : value),
  (value) => (typeof value === "string" ? value.slice(0, -1) : value),
  (value) => (typeof value === "string" ? value.toUpperCase() : value),
  (value) => (typeof value === "number" ? -value : value),
  (value) => (isList(value) ? [...value, ...value] : value),
  (value) => (isList(value) ? Array.from({ length: 21 }, () => value[0]) : value),
  (value) => (isList(value) ? [] : value),
  (value) => (isRecord(value) ? { ...value, surprise: "x" } : value),
);

const change = fc.oneof(
  stretched,
  others.map(
    (other): Change =>
      () =>
        other,
  ),
  fc.constant<Change>(() => undefined),
);

/** Every place in a value, itself included. */
function pathsIn(value: unknown): string[][] {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return [[], ...entries.flatMap(([key, inner]) => pathsIn(inner).map((path) => [key, ...path]))];
}

function changeAt(value: unknown, [key, ...rest]: string[], apply: Change): unknown {
  if (key === undefined) return apply(value);
  if (isList(value)) {
    return value.map((item, index) => (String(index) === key ? changeAt(item, rest, apply) : item));
  }
  return isRecord(value) ? { ...value, [key]: changeAt(value[key], rest, apply) } : value;
}

/** A request as JSON, changed in up to three of its places. */
export const mutatedJson = (request: object) => {
  const paths = pathsIn(request).filter((path) => path.length > 0);
  const edit = fc.tuple(fc.constantFrom(...paths), change);
  return fc
    .array(edit, { maxLength: 3 })
    .map((edits) =>
      JSON.stringify(
        edits.reduce<unknown>((value, [path, apply]) => changeAt(value, path, apply), request),
      ),
    );
};
