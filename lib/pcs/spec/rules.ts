import { z } from "zod";

/** How a form presents a member: its name, and its rule, said before it is broken. */
export type FieldText = { label: string; help: string };

/** One rule of a text: true when it holds, with the sentence to show when it does not. */
export type TextRule = [
  holds: (value: string) => boolean,
  message: string | ((value: string) => string),
];

/** Where a request breaks a rule between its members, and the sentence that says what is right. */
export type Refusal = { path: (string | number)[]; message: string };

/** Strings are measured in characters as people count them, in code points, not in UTF-16 units. */
export const characterCount = (value: string) => Array.from(value).length;

/** A number as messages print it: 10,000. */
export const formatNumber = (value: number) => value.toLocaleString("en-US");

/**
 * A string under rules that are tried in order; the first broken one is the one reported, so that a
 * person reads one sentence about the first thing to mend, not five about the same value.
 */
export function text(missing: string, rules: TextRule[]) {
  return z.string({ error: missing }).superRefine((value, context) => {
    const broken = rules.find(([holds]) => !holds(value));
    if (!broken) return;
    const [, message] = broken;
    context.addIssue({
      code: "custom",
      message: typeof message === "string" ? message : message(value),
      input: value,
    });
  });
}

/** A whole number between two bounds, both allowed; `unit` completes the sentence. */
export function wholeNumber(minimum: number, maximum: number, unit: string) {
  const message = `Enter a whole number of ${unit} from ${formatNumber(minimum)} to ${formatNumber(maximum)}.`;
  return z.int({ error: message }).min(minimum, message).max(maximum, message);
}

/** One of the values the reference lists for a member. */
export function oneOf<const Values extends readonly [string, ...string[]]>(
  values: Values,
  what: string,
) {
  return z.enum(values, { error: `Choose ${what}: ${values.join(", ")}.` });
}

/** A list of at least one item, none of them twice; `key` tells two items apart. */
export function distinctList<Item extends z.ZodType>(
  item: Item,
  {
    empty,
    repeated,
    key,
  }: { empty: string; repeated: string; key: (item: z.infer<Item>) => unknown },
) {
  return z
    .array(item, { error: empty })
    .min(1, empty)
    .refine((items) => new Set(items.map(key)).size === items.length, repeated);
}

/** Where values stand that stood before already. */
export function repeatedAt(values: string[]): number[] {
  const seen = new Set<string>();
  return values.flatMap((value, index) => {
    if (seen.has(value)) return index;
    seen.add(value);
    return [];
  });
}

/** Reports refusals as the issues of a schema. */
export function refuse(context: z.RefinementCtx, refusals: Refusal[]) {
  for (const { path, message } of refusals) {
    context.addIssue({ code: "custom", path, message });
  }
}
