"use client";

import { Search } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ConnectionView } from "./connection-context.tsx";
import { useUpdates } from "#components/live/paused.ts";
import { useControlKey } from "#components/shortcuts/control-key.ts";
import { useShortcuts } from "#components/shortcuts/use-shortcuts.ts";
import { paths } from "#lib/paths.ts";

// Loaded when they are first opened: most pages are left without them.
const Palette = dynamic(async () => (await import("#components/palette/palette.tsx")).Palette);
const ShortcutsHelp = dynamic(
  async () => (await import("#components/shortcuts/shortcuts-help.tsx")).ShortcutsHelp,
);

/** Whether a dialog is open; undefined until it was once, so that nothing of it is there before. */
const useOpen = () => useState<boolean>();

/** The way to everything and to what can be done, by button and by keys. */
export function Commands({ connection }: { connection?: ConnectionView }) {
  const [searching, setSearching] = useOpen();
  const [helping, setHelping] = useOpen();
  const { refresh, togglePause } = useUpdates();
  const router = useRouter();
  const run = {
    search: () => setSearching(true),
    help: () => setHelping(true),
    refresh,
    pause: togglePause,
    fleet: () => router.push(paths.home()),
    clusters: () => connection && router.push(paths.clusters(connection.id)),
    runs: () => connection && router.push(paths.runs(connection.id)),
  };
  useShortcuts((command) => run[command]());
  return (
    <>
      <SearchButton onClick={run.search} />
      {searching !== undefined && (
        <Palette
          connection={connection}
          open={searching}
          onClose={() => setSearching(false)}
          onShortcuts={run.help}
        />
      )}
      {helping !== undefined && <ShortcutsHelp open={helping} onClose={() => setHelping(false)} />}
    </>
  );
}

function SearchButton({ onClick }: { onClick: () => void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      aria-keyshortcuts="Control+K Meta+K"
      className="inline-flex h-8 items-center gap-2 rounded-md border border-line px-2.5 text-sm text-ink-soft hover:bg-hover hover:text-ink"
    >
      <Search aria-hidden className="size-4" />
      <span className="sr-only md:not-sr-only">Search</span>
      <kbd aria-hidden className="hidden font-sans text-xs md:inline">
        {useControlKey()} K
      </kbd>
    </button>
  );
}
