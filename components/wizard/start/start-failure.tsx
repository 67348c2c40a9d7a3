import { Alert } from "#components/ui/alert.tsx";
import type { Failure } from "#lib/errors.ts";

/** Why no draft was begun. */
export function StartFailure({ failure }: { failure: Failure | undefined }) {
  if (!failure) return null;
  return (
    <Alert tone="bad" title={failure.message}>
      {failure.advice && <p>{failure.advice}</p>}
    </Alert>
  );
}
