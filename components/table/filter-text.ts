import type { Filter } from "./table-state.ts";

/** How each property is called. */
export type Labels = Record<string, string>;

const expression = /^([^:=]*)([:=])(.*)$/s;

/** What a typed text says of a property, though the value may still be missing; nothing when it is only words. */
export function readExpression(typed: string, labels: Labels): Filter | undefined {
  const [, name = "", operator, value = ""] = expression.exec(typed) ?? [];
  const wanted = name.trim().toLowerCase();
  const found = Object.entries(labels).find(
    ([property, label]) => property === wanted || label.toLowerCase() === wanted,
  );
  return found && { property: found[0], value: value.trim(), isPart: operator === ":" };
}

/** A filter as it is typed: `Status = ACTIVE`, `Name : gen`. */
export const filterText = ({ property, value, isPart }: Filter, labels: Labels): string =>
  `${labels[property] ?? property} ${isPart ? ":" : "="} ${value}`;

export const isSameFilter = (one: Filter, other: Filter): boolean =>
  one.property === other.property && one.value === other.value && one.isPart === other.isPart;
