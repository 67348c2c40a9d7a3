import type { ReactNode } from "react";

const focus = (heading: HTMLHeadingElement | null) => heading?.focus();

/** The heading of a step, which takes the focus when the step begins: what was pressed before is gone. */
export const FocusedHeading = ({ children }: { children: ReactNode }) => (
  <h3 ref={focus} tabIndex={-1} className="text-base font-semibold outline-none">
    {children}
  </h3>
);
