"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";

type DialogProps = { title: ReactNode; open: boolean; onClose: () => void; children: ReactNode };

/** A modal dialog on the browser's own <dialog>: focus is kept inside, Escape closes, focus returns. */
export function Dialog({ title, open, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();

  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onClose={onClose}
      className="m-auto w-[calc(100%-2rem)] max-w-lg rounded-xl border border-line bg-surface p-0 text-ink shadow-2xl"
    >
      {open && (
        <div className="space-y-4 p-5">
          <h2 id={heading} className="text-lg font-semibold break-words">
            {title}
          </h2>
          {children}
        </div>
      )}
    </dialog>
  );
}
