import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

type Look = "primary" | "secondary" | "quiet" | "danger";

const looks: Record<Look, string> = {
  primary: "border-transparent bg-accent-fill text-on-accent enabled:hover:bg-accent-hover",
  secondary: "border-line-strong bg-surface text-ink enabled:hover:bg-hover",
  quiet: "border-transparent text-ink-soft enabled:hover:bg-hover enabled:hover:text-ink",
  danger: "border-transparent bg-bad-fill text-on-accent enabled:hover:brightness-90",
};

/** The look of a button, for links that lead to an action. */
export const buttonClass = (look: Look) =>
  classNames(
    "inline-flex h-8 items-center justify-center gap-1.5 rounded-md border px-3 font-medium whitespace-nowrap transition-colors",
    "disabled:cursor-not-allowed disabled:opacity-60",
    "aria-disabled:cursor-not-allowed aria-disabled:opacity-60",
    looks[look],
  );

export type ButtonProps = ComponentProps<"button"> & { look?: Look };

export function Button({ look = "secondary", className, type = "button", ...props }: ButtonProps) {
  return <button type={type} className={classNames(buttonClass(look), className)} {...props} />;
}
