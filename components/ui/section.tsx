import { type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";

type SectionProps = {
  title: string;
  actions?: ReactNode;
  /** Lets lists of comboboxes reach beyond the panel. */
  open?: boolean;
  children: ReactNode;
};

/** A titled panel of a page. */
export function Section({ title, actions, open, children }: SectionProps) {
  const heading = useId();
  return (
    <section
      aria-labelledby={heading}
      className={classNames("rounded-lg border border-line bg-surface", !open && "overflow-hidden")}
    >
      <div className="flex min-h-11 items-center justify-between gap-3 border-b border-line px-4 py-2">
        <h2 id={heading} className="text-base font-semibold">
          {title}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
