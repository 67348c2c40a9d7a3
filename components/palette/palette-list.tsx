"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { PaletteChoice } from "./choices.ts";
import { find } from "./find.ts";
import { classNames } from "#components/ui/class-names.ts";

type PaletteListProps = {
  choices: PaletteChoice[];
  notes: string[];
  onChoose: (choice: PaletteChoice) => void;
};

/** Instances are many, and few look for them. */
const rare = new Set(["Instances"]);

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Which choice Enter takes, moved by the arrow keys; past the last comes the first. */
function useActive(choices: PaletteChoice[], onChoose: (choice: PaletteChoice) => void) {
  const [wanted, setActive] = useState(0);
  const active = Math.min(wanted, choices.length - 1);
  const current = choices[active];
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step !== undefined && choices.length > 0) {
      event.preventDefault();
      setActive((active + step + choices.length) % choices.length);
    }
    if (event.key === "Enter" && current) onChoose(current);
  };
  return { current, setActive, press };
}

/** A field with a list of what fits, as the ARIA pattern of a combobox has it. */
export function PaletteList({ choices, notes, onChoose }: PaletteListProps) {
  const [typed, setTyped] = useState("");
  const id = useId();
  const found = find(choices, typed, rare);
  const flat = found.flatMap(({ items }) => items);
  const { current, setActive, press } = useActive(flat, onChoose);
  const optionId = (choice: PaletteChoice) => `${id}-${String(flat.indexOf(choice))}`;
  return (
    <>
      <input
        autoFocus
        role="combobox"
        aria-label="Search everywhere"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={current && optionId(current)}
        placeholder="Cluster, queue, instance, id, action"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={press}
        className="h-12 w-full border-b border-line bg-transparent px-4 text-lg outline-none"
      />
      <div id={id} role="listbox" aria-label="Found" className="max-h-[60vh] overflow-y-auto p-2">
        {found.map(({ group, items, more }) => (
          <div key={group} role="group" aria-label={group}>
            <p aria-hidden className="px-2 pt-2 pb-1 text-xs text-ink-soft">
              {group}
              {more > 0 && ` (${String(more)} more)`}
            </p>
            {items.map((choice) => (
              <Option
                key={choice.key}
                id={optionId(choice)}
                choice={choice}
                active={choice === current}
                onChoose={() => onChoose(choice)}
                onPoint={() => setActive(flat.indexOf(choice))}
              />
            ))}
          </div>
        ))}
      </div>
      <Outcome shown={flat.length} notes={notes} />
    </>
  );
}

type OptionProps = {
  id: string;
  choice: PaletteChoice;
  active: boolean;
  onChoose: () => void;
  onPoint: () => void;
};

function Option({ id, choice: { name, place }, active, onChoose, onPoint }: OptionProps) {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) option.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <div
      id={id}
      ref={option}
      role="option"
      aria-selected={active}
      onClick={onChoose}
      onMouseMove={onPoint}
      className={classNames(
        "flex cursor-pointer flex-wrap items-baseline gap-x-3 rounded-md px-2 py-1.5",
        active && "bg-accent-soft",
      )}
    >
      <span className="font-medium break-all">{name}</span>
      <span className="text-sm text-ink-soft">{place}</span>
    </div>
  );
}

/** How much was found, and what could not be searched, also for who does not see the list. */
function Outcome({ shown, notes }: { shown: number; notes: string[] }) {
  const found = shown === 0 ? "Nothing fits." : `${String(shown)} shown.`;
  return (
    <p role="status" className="border-t border-line px-4 py-2 text-sm text-ink-soft">
      {[found, ...notes].join(" ")}
    </p>
  );
}
