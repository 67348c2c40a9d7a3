import { ArrowUp, X } from "lucide-react";
import type { ReactNode } from "react";

type RowPanelProps = {
  title: string;
  removeLabel: string;
  onRemove: () => void;
  /** Where the order matters: brings it before the one above. */
  onRaise?: (() => void) | undefined;
  children: ReactNode;
};

const buttonLook =
  "inline-flex size-7 items-center justify-center rounded-md text-ink-soft hover:bg-hover hover:text-ink";

/** One of several things with many fields each. */
export function RowPanel({ title, removeLabel, onRemove, onRaise, children }: RowPanelProps) {
  return (
    <div role="group" aria-label={title} className="rounded-md border border-line">
      <div className="flex items-center justify-between border-b border-line bg-sunken py-1 pr-1.5 pl-3">
        <p aria-hidden className="text-sm font-medium">
          {title}
        </p>
        <span>
          {onRaise && (
            <button
              type="button"
              aria-label={`Run ${title} earlier`}
              title="Run earlier"
              onClick={onRaise}
              className={buttonLook}
            >
              <ArrowUp aria-hidden className="size-4" />
            </button>
          )}
          <button
            type="button"
            aria-label={removeLabel}
            title="Remove"
            onClick={onRemove}
            className={buttonLook}
          >
            <X aria-hidden className="size-4" />
          </button>
        </span>
      </div>
      <div className="space-y-3 p-3">{children}</div>
    </div>
  );
}
