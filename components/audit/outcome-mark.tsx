import { type StatusTone, StatusMark } from "#components/ui/status-mark.tsx";
import type { AuditOutcome } from "#lib/pcs/view/audit.ts";

/** What each outcome is called. */
export const outcomeWords: Record<AuditOutcome, string> = {
  succeeded: "Succeeded",
  failed: "Failed",
  refused: "Refused",
  open: "No outcome recorded",
};

const tones: Record<AuditOutcome, StatusTone> = {
  succeeded: "good",
  failed: "bad",
  refused: "skipped",
  open: "unknown",
};

/** What became of a change. */
export const OutcomeMark = ({ outcome }: { outcome: AuditOutcome }) => (
  <StatusMark tone={tones[outcome]} word={outcomeWords[outcome]} />
);
