import { formatNumber } from "#lib/pcs/spec/rules.ts";
import type { Parameter, ParameterKind } from "./parameter.ts";

type Check = (parameter: Parameter, value: string) => string | undefined;

const sameWord = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

const isOneOf = (values: readonly string[] | undefined, value: string) =>
  values?.some((word) => sameWord(word, value)) ?? false;

/** The items of a value that is joined by commas; Slurm skips empty ones. */
export const itemsOf = (value: string) =>
  value
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");

const booleans = ["YES", "NO", "TRUE", "FALSE", "UP", "DOWN", "1", "0"];

/** Slurm's time formats, -1 and the two words for no limit. */
const time = /^(\d+(:\d+){0,2}|\d+-\d+(:\d+){0,2}|-1|INFINITE|UNLIMITED)$/i;

function range({ minimum = 0, maximum }: Parameter): string {
  if (maximum === undefined) return `, ${formatNumber(minimum)} or more`;
  return ` from ${formatNumber(minimum)} to ${formatNumber(maximum)}`;
}

const isWithin = ({ minimum = 0, maximum = Infinity }: Parameter, value: number) =>
  value >= minimum && value <= maximum;

const numberCheck =
  (pattern: RegExp, what: string): Check =>
  (parameter, value) => {
    if (pattern.test(value) && isWithin(parameter, Number(value))) return undefined;
    if (isOneOf(parameter.values, value)) return undefined;
    const unit = parameter.unit === undefined ? "" : ` of ${parameter.unit}`;
    const words = parameter.values ? `, or ${parameter.values.join(" or ")}` : "";
    return `Enter ${what}${unit}${range(parameter)}${words}.`;
  };

const wholeNumber = numberCheck(/^\d+$/, "a whole number");

const choices: Check = ({ values = [] }, value) => {
  const items = itemsOf(value);
  const wrong = items.find((item) => !isOneOf(values, item));
  if (items.length > 0 && wrong === undefined) return undefined;
  const sentence = `Use one or more of ${values.join(", ")}, joined by commas`;
  return wrong === undefined ? `${sentence}.` : `${sentence}: “${wrong}” is none of them.`;
};

const checks: Record<ParameterKind, Check> = {
  integer: wholeNumber,
  number: numberCheck(/^\d+(\.\d+)?$/, "a number"),
  memory: (parameter, value) => wholeNumber({ unit: "megabytes", ...parameter }, value),
  boolean: (_parameter, value) => (isOneOf(booleans, value) ? undefined : "Enter YES or NO."),
  time: (_parameter, value) =>
    time.test(value)
      ? undefined
      : "Enter a time as Slurm writes it: minutes, hours:minutes:seconds, days-hours, days-hours:minutes, or UNLIMITED.",
  choice: ({ values = [] }, value) =>
    isOneOf(values, value) ? undefined : `Choose one of ${values.join(", ")}.`,
  choices,
  list: (_parameter, value) =>
    itemsOf(value).length > 0 ? undefined : "Enter one or more items, joined by commas.",
  path: () => undefined,
  text: () => undefined,
};

/** A line break would let a value carry on as another setting. */
const isOneLine = (value: string) => !/[\p{Cc}\u2028\u2029]/u.test(value);

/** What is wrong with a parameter's value, in words; undefined when Slurm can take it. */
export function valueProblem(parameter: Parameter, value: string): string | undefined {
  const trimmed = value.trim();
  if (trimmed === "") return "Enter a value.";
  if (!isOneLine(value)) return "Enter one line without control characters.";
  const { form } = parameter;
  if (form && !form.pattern.test(trimmed)) {
    return `Enter ${form.words}, such as ${parameter.example}.`;
  }
  return checks[parameter.kind](parameter, trimmed);
}
