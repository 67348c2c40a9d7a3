"use client";

import { Search } from "lucide-react";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import type { ConnectionView } from "#components/layout/connection-context.tsx";

/** Loaded when it is first opened: most pages are left without it. */
const Palette = dynamic(async () => (await import("./palette.tsx")).Palette);

/** The way to everything, by button and by Ctrl-K (⌘-K). */
export function PaletteButton({ connection }: { connection?: ConnectionView }) {
  const [opened, setOpened] = useState<"never" | "open" | "closed">("never");
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpened("open");
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
  return (
    <>
      <button
        type="button"
        onClick={() => setOpened("open")}
        aria-keyshortcuts="Control+K Meta+K"
        className="inline-flex h-8 items-center gap-2 rounded-md border border-line px-2.5 text-sm text-ink-soft hover:bg-hover hover:text-ink"
      >
        <Search aria-hidden className="size-4" />
        <span className="sr-only md:not-sr-only">Search</span>
        <kbd aria-hidden className="hidden font-sans text-xs md:inline">
          Ctrl K
        </kbd>
      </button>
      {opened !== "never" && (
        <Palette
          connection={connection}
          open={opened === "open"}
          onClose={() => setOpened("closed")}
        />
      )}
    </>
  );
}
