"use client";

import { useState } from "react";
import { characterKeysAreOn, turnCharacterKeys } from "./character-keys.ts";
import { useControlKey } from "./control-key.ts";
import { type Command, commands, keysOf } from "./keys.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";

const meanings: Record<Command, string> = {
  refresh: "Refresh what the page shows",
  pause: "Pause updates, or resume them",
  fleet: "Go to the fleet",
  clusters: "Go to the clusters of this connection",
  runs: "Go to the runs of this connection",
  help: "Show these shortcuts",
};

/** Lists the keys that mean the same on every page. */
export function ShortcutsHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" open={open} onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2">
        <Shortcut keys={[useControlKey(), "K"]} meaning="Search everywhere" />
        {commands.map((command) => (
          <Shortcut key={command} keys={keysOf[command].split(" ")} meaning={meanings[command]} />
        ))}
      </dl>
      <CharacterKeysSwitch />
      <div className="flex justify-end">
        <Button onClick={onClose}>Close</Button>
      </div>
    </Dialog>
  );
}

function Shortcut({ keys, meaning }: { keys: string[]; meaning: string }) {
  return (
    <>
      <dt className="flex gap-1">
        {keys.map((key) => (
          <kbd
            key={key}
            className="min-w-6 rounded border border-line-strong bg-sunken px-1.5 text-center font-sans text-sm"
          >
            {key}
          </kbd>
        ))}
      </dt>
      <dd>{meaning}</dd>
    </>
  );
}

function CharacterKeysSwitch() {
  const [on, setOn] = useState(characterKeysAreOn);
  return (
    <label className="flex items-baseline gap-2 border-t border-line pt-4">
      <input
        type="checkbox"
        checked={on}
        onChange={({ target: { checked } }) => {
          turnCharacterKeys(checked ? "on" : "off");
          setOn(checked);
        }}
      />
      <span>
        Use single characters as shortcuts
        <span className="block text-sm text-ink-soft">
          Turn this off if you dictate, or press keys by mistake. Search everywhere stays.
        </span>
      </span>
    </label>
  );
}
