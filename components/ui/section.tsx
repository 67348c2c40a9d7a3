import { type ReactNode, useId } from "react";

type SectionProps = { title: string; actions?: ReactNode; children: ReactNode };

/** A titled panel of a page. */
export function Section({ title, actions, children }: SectionProps) {
  const heading = useId();
  return (
    <section
      aria-labelledby={heading}
      className="overflow-hidden rounded-lg border border-line bg-surface"
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
