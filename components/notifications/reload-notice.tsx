"use client";

import { RotateCw } from "lucide-react";
import { useSyncExternalStore } from "react";
import { Button } from "#components/ui/button.tsx";
import { isOtherBuild, watchBuild } from "#lib/queries/build.ts";

/** Says that the page is of another version of the console than the one that answers. It stays until one reloads. */
export function ReloadNotice() {
  const shown = useSyncExternalStore(watchBuild, isOtherBuild, () => false);
  if (!shown) return null;
  return (
    <div className="pointer-events-auto mb-2 flex gap-2.5 rounded-lg border border-line-strong bg-surface px-3.5 py-3 shadow-lg">
      <RotateCw aria-hidden className="mt-0.5 size-4 shrink-0 text-busy" />
      <div className="min-w-0 flex-1 space-y-1.5">
        <p className="font-medium">The console was updated</p>
        <p className="text-sm text-ink-soft">
          This page is from another version. Reload it before you change anything.
        </p>
        {/* Where something was typed that is not saved, the page itself asks before it goes. */}
        <Button onClick={() => window.location.reload()}>Reload</Button>
      </div>
    </div>
  );
}
