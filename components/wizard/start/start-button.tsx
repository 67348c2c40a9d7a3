import type { ReactNode } from "react";
import type { Start } from "./use-start.ts";
import { Button } from "#components/ui/button.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import type { WizardValues } from "#components/wizard/values.ts";

type StartButtonProps = {
  start: Start;
  /** Tells it apart from the page's other starts. */
  name: string;
  values: WizardValues;
  look?: "primary" | "secondary";
  label?: string;
  children: ReactNode;
};

/** Begins a draft with values, and opens it. */
export function StartButton({ start, name, values, look, label, children }: StartButtonProps) {
  return (
    <Button look={look} aria-label={label} onClick={() => start.begin(name, values)}>
      {start.pending === name && <Spinner />}
      {children}
    </Button>
  );
}
