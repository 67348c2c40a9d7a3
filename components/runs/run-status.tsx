import { runStatusWords, stepStatusWords } from "./run-words.ts";
import { StatusMark } from "#components/ui/status-mark.tsx";
import type { RunStatus, RunStep } from "#lib/pcs/view/run.ts";

export const RunStatusMark = ({ status }: { status: RunStatus }) => (
  <StatusMark {...runStatusWords[status]} />
);

export const StepStatusMark = ({ step }: { step: RunStep }) => (
  <StatusMark {...stepStatusWords(step)} />
);
