"use client";

import { RotateCw, TriangleAlert } from "lucide-react";
import { unstable_isUnrecognizedActionError as isUnknownAction } from "next/navigation";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

/** Code or an action of a page that was loaded before the console was updated, which is no longer there. */
const isOfOtherBuild = (error: Error) => error.name === "ChunkLoadError" || isUnknownAction(error);

function ReloadPage() {
  return (
    <div role="alert" className="mx-auto max-w-2xl px-4 py-16">
      <EmptyState
        icon={RotateCw}
        heading="h1"
        title="The console was updated"
        action={
          <Button look="primary" onClick={() => window.location.reload()}>
            Reload
          </Button>
        }
      >
        <p>This page is from the version before. Nothing was changed by this.</p>
      </EmptyState>
    </div>
  );
}

/** Shown for bugs alone: expected failures have states of their own on their pages. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  if (isOfOtherBuild(error)) return <ReloadPage />;
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
