"use client";

import { type ReactNode, useId } from "react";
import { buttonClass } from "#components/ui/button.tsx";

type PopoverButtonProps = { label: ReactNode; name: string; children: ReactNode };

/** A button that opens a small panel below it, on the browser's own popover. */
export function PopoverButton({ label, name, children }: PopoverButtonProps) {
  const id = useId();
  return (
    <div>
      <button type="button" popoverTarget={id} className={buttonClass("secondary")}>
        {label}
      </button>
      <div
        id={id}
        popover="auto"
        role="group"
        aria-label={name}
        className="inset-auto top-[anchor(bottom)] right-[anchor(right)] m-0 mt-1 max-h-[70vh] w-72 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-lg border border-line bg-surface p-3 text-ink shadow-xl"
      >
        {children}
      </div>
    </div>
  );
}
