"use client";

import { type ReactNode, Suspense, useId, useState } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import { Spinner } from "#components/ui/spinner.tsx";

type PopoverButtonProps = { label: ReactNode; name: string; children: ReactNode };

/**
 * A button that opens a small panel below it, on the browser's own popover. What is in the panel is first drawn, and
 * loaded if it is lazy, when it opens.
 */
export function PopoverButton({ label, name, children }: PopoverButtonProps) {
  const id = useId();
  const [wasOpened, setOpened] = useState(false);
  return (
    <div>
      <button type="button" popoverTarget={id} className={buttonClass("secondary")}>
        {label}
      </button>
      <div
        id={id}
        popover="auto"
        onBeforeToggle={() => setOpened(true)}
        role="group"
        aria-label={name}
        className="inset-auto top-[anchor(bottom)] right-[anchor(right)] m-0 mt-1 max-h-[70vh] w-72 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-lg border border-line bg-surface p-3 text-ink shadow-xl [position-anchor:auto]"
      >
        {wasOpened && <Suspense fallback={<Spinner />}>{children}</Suspense>}
      </div>
    </div>
  );
}
