"use client";

import { RefreshCw } from "lucide-react";
import { Alert } from "#components/ui/alert.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { Ago } from "#components/ui/time.tsx";
import type { Failure } from "#lib/errors.ts";

type FreshnessProps = { readAt: number; refreshing: boolean; onRefresh: () => void };

/** When the data on screen was read, and a button to read it now. */
export function Freshness({ readAt, refreshing, onRefresh }: FreshnessProps) {
  return (
    <p className="flex items-center gap-1 text-sm text-ink-soft">
      <span>
        Updated <Ago time={new Date(readAt).toISOString()} />
      </span>
      <button
        type="button"
        aria-label="Refresh"
        title="Refresh"
        onClick={onRefresh}
        className="inline-flex size-8 items-center justify-center rounded-md hover:bg-hover hover:text-ink"
      >
        <RefreshCw aria-hidden className={classNames("size-3.5", refreshing && "animate-spin")} />
      </button>
    </p>
  );
}

/** Says that what is on screen is old, since when and why. The old data stays where it is. */
export function StaleBanner({ failure, readAt }: { failure: Failure; readAt: number }) {
  return (
    <Alert
      tone="warn"
      title={
        <>
          What you see was read <Ago time={new Date(readAt).toISOString()} /> and may be out of date
        </>
      }
    >
      <p>
        {failure.message} {failure.advice}
      </p>
    </Alert>
  );
}
