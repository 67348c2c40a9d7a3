"use client";

import { useId, useMemo, useState } from "react";
import type { Choice } from "./choice.ts";
import { find, type Found, type prepare } from "./find.ts";
import { PaletteField } from "./palette-field.tsx";
import { PaletteOption } from "./palette-option.tsx";
import { useActiveChoice } from "./use-active-choice.ts";

type PaletteListProps = {
  entries: ReturnType<typeof prepare>;
  notes: string[];
  onChoose: (choice: Choice) => void;
  onClose: () => void;
};

/** A field with a list of what fits, as the ARIA pattern of a combobox has it. */
export function PaletteList({ entries, notes, onChoose, onClose }: PaletteListProps) {
  const [typed, setTyped] = useState("");
  const id = useId();
  const found = useMemo(() => find(entries, typed), [entries, typed]);
  const { active, activate, press } = useActiveChoice(found, onChoose);
  const optionId = ({ key }: Choice) => `${id} ${key}`.replaceAll(/\s+/g, "-");
  return (
    <>
      <PaletteField
        expanded={found.length > 0}
        listId={id}
        activeId={active && optionId(active)}
        typed={typed}
        onType={(text) => {
          setTyped(text);
          activate(undefined);
        }}
        onKeyDown={press}
        onClose={onClose}
      />
      <div
        id={id}
        role="listbox"
        aria-label="Found"
        hidden={found.length === 0}
        className="max-h-[60dvh] overflow-y-auto overscroll-contain p-2"
      >
        {found.map(({ kind, choices, more }) => (
          <div key={kind} role="group" aria-label={kind}>
            <p aria-hidden className="px-2 pt-2 pb-1 text-xs text-ink-soft">
              {kind}
              {more > 0 && ` · ${String(more)} more`}
            </p>
            {choices.map((choice) => (
              <PaletteOption
                key={choice.key}
                id={optionId(choice)}
                choice={choice}
                active={choice === active}
                onChoose={() => onChoose(choice)}
                onPoint={() => activate(choice)}
              />
            ))}
          </div>
        ))}
      </div>
      <Outcome found={found} notes={notes} />
    </>
  );
}

/** How much was found, and what could not be searched, also for who does not see the list. */
function Outcome({ found, notes }: { found: Found[]; notes: string[] }) {
  const count = found.reduce((sum, { choices, more }) => sum + choices.length + more, 0);
  return (
    <div role="status" className="space-y-1 border-t border-line px-4 py-2 text-sm text-ink-soft">
      <p>{count === 0 ? "Nothing fits." : `${String(count)} found`}</p>
      {notes.map((note) => (
        <p key={note} className="text-warn">
          {note}
        </p>
      ))}
    </div>
  );
}
