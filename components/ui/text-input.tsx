import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

const look = classNames(
  "border-line-strong bg-surface w-full rounded-md border px-2.5",
  "aria-invalid:border-bad aria-invalid:ring-bad aria-invalid:ring-1",
);

export function TextInput({ className, ...props }: ComponentProps<"input">) {
  return (
    <input
      type="text"
      spellCheck={false}
      {...props}
      className={classNames(look, "h-9", className)}
    />
  );
}
