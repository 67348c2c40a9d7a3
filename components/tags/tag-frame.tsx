import { X } from "lucide-react";
import type { ReactNode } from "react";

/** Key, value and button side by side where there is room. */
const columns = "sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto]";

/** What the two fields of the rows are, said once where they stand below each other. */
export const TagHeadings = () => (
  <div aria-hidden className={`hidden gap-2 text-sm font-medium sm:grid ${columns}`}>
    <span>Key</span>
    <span>Value</span>
    <span className="w-9" />
  </div>
);

/** Keys that others use, for the browser to propose. */
export const Proposals = ({ id, keys }: { id: string; keys: string[] }) => (
  <datalist id={id}>
    {keys.map((key) => (
      <option key={key} value={key} />
    ))}
  </datalist>
);

type TagFrameProps = {
  id: string;
  /** The key of the tag, as it stands there. */
  name: string;
  /** The button that removes it; absent where it may not be removed. */
  onRemove?: (() => void) | undefined;
  children: ReactNode;
};

/** One tag of an editor: its two fields, and the button that removes it. */
export function TagFrame({ id, name, onRemove, children }: TagFrameProps) {
  return (
    <div
      role="group"
      aria-label={`Tag ${name || "without a key"}`}
      data-tag={id}
      className={`grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2 max-sm:border-b max-sm:border-line max-sm:pb-3 sm:[&_label]:sr-only ${columns}`}
    >
      {children}
      {onRemove ? <RemoveButton name={name} onRemove={onRemove} /> : <span className="w-9" />}
    </div>
  );
}

const RemoveButton = ({ name, onRemove }: { name: string; onRemove: () => void }) => (
  <button
    type="button"
    aria-label={`Remove tag ${name || "without a key"}`}
    title="Remove"
    onClick={onRemove}
    data-part="remove"
    className="col-start-2 row-start-1 mt-7 inline-flex size-9 items-center justify-center rounded-md text-ink-soft hover:bg-hover hover:text-ink sm:col-start-3 sm:mt-0"
  >
    <X aria-hidden className="size-4" />
  </button>
);
