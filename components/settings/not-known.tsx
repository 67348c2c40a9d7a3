import { FailureReference } from "#components/failure-panel.tsx";
import { Alert } from "#components/ui/alert.tsx";
import type { Failure } from "#lib/errors.ts";

/** Why something that was asked is not known, and what to do about it. */
export function NotKnown({ failure }: { failure: Failure }) {
  return (
    <Alert tone="warn" title={failure.message}>
      {failure.advice && <p>{failure.advice}</p>}
      <FailureReference failure={failure} />
    </Alert>
  );
}
