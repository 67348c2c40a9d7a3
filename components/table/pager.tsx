import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { pageSizes, type TablePreference } from "#lib/table-preference.ts";

type PagerProps = {
  current: number;
  pages: number;
  pageSize: TablePreference["pageSize"];
  onPage: (page: number) => void;
  onPageSize: (pageSize: TablePreference["pageSize"]) => void;
};

/** Which page of a table is shown, and how many rows a page has. */
export function Pager({ current, pages, pageSize, onPage, onPageSize }: PagerProps) {
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-center justify-end gap-3 text-sm">
      <label className="flex items-center gap-2 text-ink-soft">
        Rows
        <select
          value={pageSize}
          onChange={(event) => {
            const chosen = pageSizes.find((size) => String(size) === event.target.value);
            if (chosen) onPageSize(chosen);
          }}
          className="h-8 rounded-md border border-line-strong bg-surface px-1.5 text-ink"
        >
          {pageSizes.map((size) => (
            <option key={size}>{size}</option>
          ))}
        </select>
      </label>
      <span className="flex items-center gap-1">
        <Step label="Previous page" disabled={current <= 1} onClick={() => onPage(current - 1)}>
          <ChevronLeft aria-hidden className="size-4" />
        </Step>
        <span>
          Page {current} of {pages}
        </span>
        <Step label="Next page" disabled={current >= pages} onClick={() => onPage(current + 1)}>
          <ChevronRight aria-hidden className="size-4" />
        </Step>
      </span>
    </nav>
  );
}

type StepProps = { label: string; disabled: boolean; onClick: () => void; children: ReactNode };

function Step({ label, disabled, onClick, children }: StepProps) {
  return (
    <button
      type="button"
      aria-label={label}
      disabled={disabled}
      onClick={onClick}
      className="inline-flex size-8 items-center justify-center rounded-md enabled:hover:bg-hover disabled:opacity-40"
    >
      {children}
    </button>
  );
}
