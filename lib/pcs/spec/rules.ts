import { z } from "zod";

/** How a form presents a member: its name, and its rule, said before it is broken. */
export type FieldText = { label: string; help: string };

/** One rule of a text: true when it holds, with the sentence to show when it does not. */
export type TextRule = [
  holds: (value: string) => boolean,
  message: string | ((value: string) => string),
];

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
  const format = (value: number) => value.toLocaleString("en-US");
  const message = `Enter a whole number of ${unit} from ${format(minimum)} to ${format(maximum)}.`;
  return z.int({ error: message }).min(minimum, message).max(maximum, message);
}

/** One of the values the reference lists for a member. */
export function oneOf<const Values extends readonly [string, ...string[]]>(
  values: Values,
  what: string,
) {
  return z.enum(values, { error: `Choose ${what}: ${values.join(", ")}.` });
}
