"use client";

import { useState, useTransition } from "react";
import type { TableState } from "./table-state.ts";
import { densities, type TablePreference } from "#lib/table-preference.ts";
import { Button } from "#components/ui/button.tsx";

type LooksPanelProps = {
  /** The columns that may be hidden. */
  columns: { id: string; heading: string }[];
  state: Pick<TableState, "hidden" | "density" | "pageSize">;
  onChange: (changed: Partial<TableState>) => void;
  /** Makes the present looks the person's own; a sentence when that failed. */
  onPrefer: (preference: TablePreference) => Promise<string | undefined>;
};

/** Which columns are shown, and how close rows stand. */
export function LooksPanel({ columns, state, onChange, onPrefer }: LooksPanelProps) {
  const { hidden, density, pageSize } = state;
  const toggle = (id: string) =>
    hidden.includes(id) ? hidden.filter((other) => other !== id) : [...hidden, id];
  return (
    <div className="space-y-4">
      <fieldset className="space-y-1">
        <legend className="pb-1 font-medium">Columns</legend>
        {columns.map(({ id, heading }) => (
          <label key={id} className="flex items-center gap-2">
            <input
              type="checkbox"
              checked={!hidden.includes(id)}
              onChange={() => onChange({ hidden: toggle(id) })}
              className="size-4 accent-accent-fill"
            />
            {heading}
          </label>
        ))}
      </fieldset>
      <fieldset className="space-y-1">
        <legend className="pb-1 font-medium">Density</legend>
        {densities.map((each) => (
          <label key={each} className="flex items-center gap-2">
            <input
              type="radio"
              name="density"
              checked={density === each}
              onChange={() => onChange({ density: each })}
              className="size-4 accent-accent-fill"
            />
            <span className="inline-block first-letter:uppercase">{each}</span>
          </label>
        ))}
      </fieldset>
      <Prefer onPrefer={() => onPrefer({ hidden, density, pageSize })} />
    </div>
  );
}

function Prefer({ onPrefer }: { onPrefer: () => Promise<string | undefined> }) {
  const [pending, start] = useTransition();
  const [outcome, setOutcome] = useState<string>();
  const prefer = () =>
    start(async () => setOutcome((await onPrefer()) ?? "Kept: this is how tables open for you."));
  return (
    <div className="space-y-2">
      <Button look="secondary" disabled={pending} onClick={prefer}>
        Always open like this
      </Button>
      <p role="status" className="text-sm text-ink-soft">
        {outcome}
      </p>
    </div>
  );
}
