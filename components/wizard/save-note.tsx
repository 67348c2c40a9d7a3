import { CloudAlert, CloudCheck } from "lucide-react";
import type { SaveState } from "./use-autosave.ts";
import { Spinner } from "#components/ui/spinner.tsx";

/** Whether what was typed is on the server. */
export function SaveNote({ state }: { state: SaveState }) {
  return (
    <p role="status" className="flex items-center gap-1.5 text-sm text-ink-soft">
      {state.status === "saving" && (
        <>
          <Spinner /> Saving…
        </>
      )}
      {state.status === "saved" && (
        <>
          <CloudCheck aria-hidden className="size-4" /> Draft saved
        </>
      )}
      {state.status === "failed" && (
        <span className="flex items-center gap-1.5 text-bad">
          <CloudAlert aria-hidden className="size-4 shrink-0" /> Draft not saved:{" "}
          {state.failure.message}
        </span>
      )}
    </p>
  );
}
