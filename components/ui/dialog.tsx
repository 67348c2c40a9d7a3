"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { classNames } from "./class-names.ts";

type DialogProps = {
  title: ReactNode;
  open: boolean;
  onClose: () => void;
  /** For content that people compare side by side. */
  wide?: boolean;
  children: ReactNode;
};

/** A modal dialog on the browser's own <dialog>: focus is kept inside, Escape closes, focus returns. */
export function Dialog({ title, open, onClose, wide = false, children }: DialogProps) {
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
      className={classNames(
        "m-auto w-[calc(100%-2rem)] rounded-xl border border-line bg-surface p-0 text-ink shadow-2xl",
        wide ? "max-w-2xl" : "max-w-lg",
      )}
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
