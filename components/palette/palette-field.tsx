import { Search, X } from "lucide-react";
import type { KeyboardEvent } from "react";

type PaletteFieldProps = {
  expanded: boolean;
  listId: string;
  activeId: string | undefined;
  typed: string;
  onType: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onClose: () => void;
};

/** Where one types what is looked for. The focus stays here; the list tells what would be taken. */
export function PaletteField(props: PaletteFieldProps) {
  const { expanded, listId, activeId, typed, onType, onKeyDown, onClose } = props;
  return (
    <div className="flex items-center gap-2 border-b border-line pr-2 pl-4">
      <Search aria-hidden className="size-4 shrink-0 text-ink-soft" />
      <input
        autoFocus
        role="combobox"
        aria-label="Search everywhere"
        aria-expanded={expanded}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={activeId}
        placeholder="Name, id, type, address or action"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-12 min-w-0 flex-1 bg-transparent text-lg outline-none"
      />
      <button
        type="button"
        aria-label="Close search"
        onClick={onClose}
        className="inline-flex size-9 shrink-0 items-center justify-center rounded-md text-ink-soft hover:bg-hover hover:text-ink"
      >
        <X aria-hidden className="size-4" />
      </button>
    </div>
  );
}
