import { type ReactNode, useId } from "react";
import { Button, type ButtonProps } from "./button.tsx";
import { classNames } from "./class-names.ts";

type ReasonedButtonProps = ButtonProps & {
  /** Why it cannot be used now, as a sentence; undefined when it can. */
  reason: string | undefined;
};

/**
 * A button that says why it cannot be used now: it keeps its place in the order of Tab, shows the reason
 * when it is pointed at or focused, and tells it to screen readers.
 */
export function ReasonedButton({ reason, onClick, ...props }: ReasonedButtonProps) {
  if (reason === undefined) return <Button onClick={onClick} {...props} />;
  return (
    <Reasoned reason={reason}>
      {(id) => <Button {...props} aria-disabled aria-describedby={id} />}
    </Reasoned>
  );
}

type ReasonedProps = { reason: string; children: (reasonId: string) => ReactNode };

function Reasoned({ reason, children }: ReasonedProps) {
  const id = useId();
  return (
    <span className="group relative inline-flex">
      {children(id)}
      <span
        id={id}
        role="tooltip"
        className={classNames(
          "invisible absolute top-full right-0 z-20 mt-1.5 w-max max-w-72 rounded-md px-2.5 py-1.5 text-left text-sm whitespace-normal shadow-lg",
          "border border-line-strong bg-surface text-ink group-focus-within:visible group-hover:visible",
          // Beside a button at the edge of a phone there is no room.
          "max-sm:fixed max-sm:inset-x-4 max-sm:top-auto max-sm:bottom-4 max-sm:z-40 max-sm:w-auto max-sm:max-w-none",
        )}
      >
        {reason}
      </span>
    </span>
  );
}
