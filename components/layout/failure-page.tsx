import { FailurePanel } from "#components/failure-panel.tsx";
import type { Failure } from "#lib/errors.ts";

/** A whole page that could not be drawn, not even what stands around it. */
export function FailurePage({ failure }: { failure: Failure }) {
  return (
    <main className="mx-auto max-w-2xl px-4 py-16">
      <FailurePanel failure={failure} heading="h1" />
    </main>
  );
}
