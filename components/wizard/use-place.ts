"use client";

import { useSearchParams } from "next/navigation";
import { stepAt, type StepId } from "./steps.ts";

/** A place in the wizard: a step, the group or queue that is open in it, and the field that is meant. */
export type Goal = { step: StepId; item?: number | undefined; name?: string | undefined };

function search({ step, item, name }: Goal) {
  const params = new URLSearchParams({ step });
  if (item !== undefined) params.set("item", String(item));
  if (name !== undefined) params.set("field", name);
  return `?${params.toString()}`;
}

export type WizardPlace = {
  step: StepId;
  /** The group or queue that is open, by its place in the list. */
  item: number | undefined;
  /** The name of the field that is meant. */
  field: string | undefined;
  hrefOf: (goal: Goal) => string;
  /** Goes somewhere without asking the server: all steps are on this page. */
  go: (goal: Goal) => void;
};

/** Where in the wizard a person is: the address says so, so that Back and Reload work. */
export function usePlace(): WizardPlace {
  const params = useSearchParams();
  const item = params.get("item");
  return {
    step: stepAt(params.get("step")),
    item: item !== null && /^\d$/.test(item) ? Number(item) : undefined,
    field: params.get("field") ?? undefined,
    hrefOf: search,
    go: (goal) => {
      window.history.pushState(null, "", search(goal));
      window.scrollTo({ top: 0 });
    },
  };
}
