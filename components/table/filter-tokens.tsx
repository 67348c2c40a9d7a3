import { X } from "lucide-react";
import { filterText, type Labels } from "./filter-text.ts";
import type { Filter } from "./table-state.ts";

type FilterTokensProps = {
  filters: Filter[];
  labels: Labels;
  counts: { found: number; all: number };
  onRemove: (filter: Filter) => void;
  onClear: () => void;
};

/** The filters in force, each to be taken away, and what they leave. */
export function FilterTokens({ filters, labels, counts, onRemove, onClear }: FilterTokensProps) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      {filters.length > 0 && (
        <ul aria-label="Filters" className="contents">
          {filters.map((filter) => (
            <li key={filterText(filter, labels)}>
              <Token text={filterText(filter, labels)} onRemove={() => onRemove(filter)} />
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
