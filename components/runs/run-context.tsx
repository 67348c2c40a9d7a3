"use client";

import { createContext, use } from "react";
import type { Run } from "#lib/pcs/view/run.ts";

/** The run of the present page, as it was read last. */
export const RunContext = createContext<Run | undefined>(undefined);

export function useRun(): Run {
  const run = use(RunContext);
  if (!run) throw new Error("useRun needs a page below RunView.");
  return run;
}
