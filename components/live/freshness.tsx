"use client";

import type { QueryKey } from "@tanstack/react-query";
import { Pause, Play, RefreshCw } from "lucide-react";
import { type ReactNode, useTransition } from "react";
import { useUpdates } from "./paused.ts";
import { useReadAt } from "./use-live.ts";
import { SignInLink } from "#components/auth/sign-in-link.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { Ago } from "#components/ui/time.tsx";
import type { Failure } from "#lib/errors.ts";

type FreshnessProps = { queryKey: QueryKey; onRefresh: () => Promise<unknown> };

/** When the data on screen was read, with buttons to stop reading and to read now. */
export function Freshness({ queryKey, onRefresh }: FreshnessProps) {
  const readAt = useReadAt(queryKey);
  const [refreshing, start] = useTransition();
  const { paused, togglePause } = useUpdates();
  const refresh = () =>
    start(async () => {
      await onRefresh();
    });
  const PauseIcon = paused ? Play : Pause;
  return (
    <p className="flex items-center gap-1 text-sm text-ink-soft">
      <span className={paused ? "text-warn" : undefined}>
        {paused ? "Paused, read" : "Updated"} <Ago time={new Date(readAt).toISOString()} />
      </span>
      <span role="status" className="sr-only">
        {paused && "Updates are paused."}
      </span>
      <IconButton label={paused ? "Resume updates" : "Pause updates"} onClick={togglePause}>
        <PauseIcon aria-hidden className="size-3.5" />
      </IconButton>
      <IconButton label="Refresh" onClick={refresh}>
        <RefreshCw aria-hidden className={classNames("size-3.5", refreshing && "animate-spin")} />
      </IconButton>
    </p>
  );
}

type IconButtonProps = { label: string; onClick: () => void; children: ReactNode };

function IconButton({ label, onClick, children }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onClick}
      className="inline-flex size-8 items-center justify-center rounded-md hover:bg-hover hover:text-ink"
    >
      {children}
    </button>
  );
}

/** Says that what is on screen is old, since when and why. The old data stays where it is. */
export function StaleBanner({ failure, queryKey }: { failure: Failure; queryKey: QueryKey }) {
  const readAt = useReadAt(queryKey);
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
      {failure.kind === "signed-out" && <SignInLink>Sign in</SignInLink>}
    </Alert>
  );
}
