"use client";

import { TriangleAlert } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

/** Shown for bugs alone: expected failures have states of their own on their pages. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <div role="alert" className="mx-auto max-w-2xl px-4 py-16">
      <EmptyState
        icon={TriangleAlert}
        heading="h1"
        title="The console has made a mistake"
        action={
          <Button look="primary" onClick={reset}>
            Try again
          </Button>
        }
      >
        <p>Nothing was changed by this. The console's log says more.</p>
        {error.digest && <p className="font-mono text-xs">Reference {error.digest}</p>}
      </EmptyState>
    </div>
  );
}
