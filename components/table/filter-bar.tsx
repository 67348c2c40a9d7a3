"use client";

import { Search, X } from "lucide-react";
import { type SubmitEvent, useId, useState } from "react";
import type { Filter, TableState } from "./table-state.ts";
import { TextInput } from "#components/ui/text-input.tsx";

type FilterBarProps = {
  state: Pick<TableState, "filters" | "text">;
  /** How each property is called. */
  labels: Record<string, string>;
  proposals: Filter[];
  onChange: (changed: Partial<TableState>, options?: { replace: boolean }) => void;
  /** How many rows there are, and how many of them are found. */
  counts: { found: number; all: number };
};

/** `Status = ACTIVE` as a filter; anything else is words to look for. */
function readToken(typed: string, labels: Record<string, string>): Filter | undefined {
  const [name = "", ...rest] = typed.split("=");
  const wanted = name.trim().toLowerCase();
  const value = rest.join("=").trim();
  const found = Object.entries(labels).find(
    ([property, label]) => property === wanted || label.toLowerCase() === wanted,
  );
  return found && value !== "" ? { property: found[0], value } : undefined;
}

const same = (one: Filter, other: Filter) =>
  one.property === other.property && one.value === other.value;

/** One field for words, which find as one types, and for `property = value`, which become tokens. */
export function FilterBar({ state, labels, proposals, onChange, counts }: FilterBarProps) {
  const { filters, text } = state;
  const [typed, setTyped] = useState(text);
  const list = useId();
  const type = (value: string) => {
    setTyped(value);
    const token = proposals.find(
      (each) => value === `${labels[each.property] ?? ""} = ${each.value}`,
    );
    if (token) add(token);
    else if (!value.includes("=")) onChange({ text: value }, { replace: true });
  };
  const add = (token: Filter) => {
    setTyped("");
    const others = filters.filter((each) => !same(each, token));
    onChange({ filters: [...others, token], text: "" });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const token = readToken(typed, labels);
    if (token) add(token);
    else onChange({ text: typed });
  };
  const isFiltered = filters.length > 0 || text !== "";
  return (
    <search className="min-w-0 flex-1 space-y-2">
      <form onSubmit={submit} className="relative max-w-xl">
        <Search aria-hidden className="absolute top-2.5 left-2.5 size-4 text-ink-soft" />
        <TextInput
          value={typed}
          onChange={(event) => type(event.target.value)}
          list={list}
          aria-label="Filter"
          placeholder="Find, or property = value"
          autoComplete="off"
          className="pl-8"
        />
        <datalist id={list}>
          {proposals.map(({ property, value }) => (
            <option key={`${property} ${value}`} value={`${labels[property] ?? ""} = ${value}`} />
          ))}
        </datalist>
      </form>
      {isFiltered && (
        <Tokens
          filters={filters}
          labels={labels}
          counts={counts}
          onRemove={(token) => onChange({ filters: filters.filter((each) => each !== token) })}
          onClear={() => {
            setTyped("");
            onChange({ filters: [], text: "" });
          }}
        />
      )}
    </search>
  );
}

type TokensProps = Pick<FilterBarProps, "labels" | "counts"> & {
  filters: Filter[];
  onRemove: (token: Filter) => void;
  onClear: () => void;
};

/** The filters in force, each to be taken away, and what they leave. */
function Tokens({ filters, labels, counts, onRemove, onClear }: TokensProps) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      {filters.length > 0 && (
        <ul aria-label="Filters" className="contents">
          {filters.map((token) => (
            <li key={`${token.property} ${token.value}`}>
              <Token
                text={`${labels[token.property] ?? ""} = ${token.value}`}
                onRemove={() => onRemove(token)}
              />
            </li>
          ))}
        </ul>
      )}
      <span role="status" className="text-sm text-ink-soft">
        {counts.found} of {counts.all}
      </span>
      <button type="button" onClick={onClear} className="text-sm text-accent hover:underline">
        Clear filters
      </button>
    </div>
  );
}

function Token({ text, onRemove }: { text: string; onRemove: () => void }) {
  return (
    <span className="inline-flex items-center rounded-md border border-line bg-surface pl-2 text-sm">
      <span className="max-w-64 truncate">{text}</span>
      <button
        type="button"
        aria-label={`Remove filter ${text}`}
        onClick={onRemove}
        className="inline-flex size-7 items-center justify-center text-ink-soft hover:text-ink"
      >
        <X aria-hidden className="size-3.5" />
      </button>
    </span>
  );
}
