import { CircleCheck, CircleX, LoaderCircle, X } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

type ToastTone = "busy" | "good" | "bad";

const tones = {
  busy: { icon: LoaderCircle, ink: "text-busy animate-spin" },
  good: { icon: CircleCheck, ink: "text-good" },
  bad: { icon: CircleX, ink: "text-bad" },
} as const;

type ToastProps = {
  tone: ToastTone;
  title: ReactNode;
  children?: ReactNode;
  onDismiss: () => void;
};

/** A message above the page that goes away by itself or by its button. */
export function Toast({ tone, title, children, onDismiss }: ToastProps) {
  const { icon: Icon, ink } = tones[tone];
  return (
    <li className="flex w-full gap-2.5 rounded-lg border border-line-strong bg-surface px-3.5 py-3 shadow-lg">
      <Icon aria-hidden className={classNames("mt-0.5 size-4 shrink-0", ink)} />
      <div className="min-w-0 flex-1 space-y-0.5 break-words">
        <p className="font-medium">{title}</p>
        {children}
      </div>
      <button
        type="button"
        aria-label="Dismiss"
        title="Dismiss"
        onClick={onDismiss}
        className="-my-1 -mr-1.5 inline-flex size-7 shrink-0 items-center justify-center rounded-md text-ink-soft hover:bg-hover hover:text-ink"
      >
        <X aria-hidden className="size-4" />
      </button>
    </li>
  );
}
