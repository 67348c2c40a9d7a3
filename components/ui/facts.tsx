import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** A list of names and values, in columns where there is room. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <dl className="grid gap-x-8 gap-y-4 px-4 py-4 sm:grid-cols-2 lg:grid-cols-3">{children}</dl>
  );
}

type FactProps = { name: string; wide?: boolean; children: ReactNode };

/** One fact. What has no value is shown as such instead of being left out. */
export function Fact({ name, wide, children }: FactProps) {
  return (
    <div className={classNames("min-w-0", wide && "lg:col-span-2")}>
      <dt className="text-sm text-ink-soft">{name}</dt>
      <dd className="mt-0.5 break-words">{children ?? <span className="text-ink-soft">–</span>}</dd>
    </div>
  );
}
