"use client";

import { Search } from "lucide-react";
import { type SubmitEvent, useId, useState } from "react";
import { FilterTokens } from "./filter-tokens.tsx";
import { filterText, isSameFilter, type Labels, readExpression } from "./filter-text.ts";
import type { Filter, TableState } from "./table-state.ts";
import { useTypedText } from "./use-typed-text.ts";
import { TextInput } from "#components/ui/text-input.tsx";

type FilterBarProps = {
  state: Pick<TableState, "filters" | "text">;
  labels: Labels;
  /** What may be meant by what was typed so far. */
  propose: (typed: { property?: string; value: string }) => Filter[];
  onChange: (changed: Partial<TableState>, options?: { replace: boolean }) => void;
  /** How many rows there are, and how many of them are found. */
  counts: { found: number; all: number };
};

/** One field for words, which find as one types, and for `property = value` or `property : part`, which become tokens. */
export function FilterBar({ state, labels, propose, onChange, counts }: FilterBarProps) {
  const { filters, text } = state;
  const { typed, type } = useTypedText(text);
  const [isUsed, setUsed] = useState(false);
  const list = useId();
  const expression = readExpression(typed, labels);
  // Not before the field is used: a large fleet has many values.
  const proposed = isUsed ? propose(expression ?? { value: typed.trim() }) : [];

  const add = (filter: Filter) => {
    const others = filters.filter((each) => !isSameFilter(each, filter));
    type("", "");
    onChange({ filters: [...others, filter], text: "" });
  };
  const change = (value: string) => {
    const picked = proposed.find((each) => value === filterText(each, labels));
    if (picked) add(picked);
    else if (readExpression(value, labels)) type(value);
    else {
      type(value, value);
      onChange({ text: value }, { replace: true });
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (expression && expression.value !== "") add(expression);
  };
  return (
    <search className="min-w-0 flex-1 space-y-2">
      <form onSubmit={submit} className="relative max-w-xl">
        <Search aria-hidden className="absolute top-2.5 left-2.5 size-4 text-ink-soft" />
        <TextInput
          name="q"
          value={typed}
          onChange={(event) => change(event.target.value)}
          onFocus={() => setUsed(true)}
          list={list}
          aria-label="Filter"
          placeholder="Find, or property = value, property : part"
          autoComplete="off"
          className="pl-8"
        />
        <datalist id={list}>
          {proposed.map((each) => (
            <option key={filterText(each, labels)} value={filterText(each, labels)} />
          ))}
        </datalist>
      </form>
      {(filters.length > 0 || text !== "") && (
        <FilterTokens
          filters={filters}
          labels={labels}
          counts={counts}
          onRemove={(filter) => onChange({ filters: filters.filter((each) => each !== filter) })}
          onClear={() => onChange({ filters: [], text: "" })}
        />
      )}
    </search>
  );
}
