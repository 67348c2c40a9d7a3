"use client";

import { useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useEffect } from "react";
import { type Progress, progressOf, showsGoingOn } from "./progress.ts";
import {
  dismiss,
  markSeen,
  type Notification,
  type Outcome,
  type ResourceChange,
} from "./store.ts";
import { useLive } from "#components/live/use-live.ts";
import { addressOf } from "#components/resource-address.ts";
import { Toast } from "#components/ui/toast.tsx";
import { clusterQuery } from "#lib/queries/clusters.ts";
import { isGone } from "#lib/queries/pace.ts";

/** What succeeded goes away by itself; what failed stays until somebody has read it. */
const goodForMs = 8_000;

/** The notifications, the newest at the end. */
export function NotificationList({ notifications }: { notifications: Notification[] }) {
  return (
    <ul className="pointer-events-auto max-h-[60vh] space-y-2 overflow-y-auto">
      {notifications.map((notification) => (
        <Shown key={notification.key} notification={notification} />
      ))}
    </ul>
  );
}

function Shown({ notification }: { notification: Notification }) {
  const close = () => dismiss(notification.key);
  if ("outcome" in notification) return <OutcomeToast {...notification.outcome} onClose={close} />;
  return <ChangeToast change={notification.change} onClose={close} />;
}

function useClosing(isOver: boolean, onClose: () => void) {
  useEffect(() => {
    if (!isOver) return;
    const timer = setTimeout(onClose, goodForMs);
    return () => clearTimeout(timer);
    // The time starts when it is over, however often the notification is drawn after that.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isOver]);
}

function OutcomeToast({ tone, title, detail, onClose }: Outcome & { onClose: () => void }) {
  useClosing(tone === "good", onClose);
  return (
    <Toast tone={tone} title={title} onDismiss={onClose}>
      {detail && <p className="text-sm text-ink-soft">{detail}</p>}
    </Toast>
  );
}

const kinds = { cluster: "Cluster", computenodegroup: "Node group", queue: "Queue" } as const;

const words = {
  create: { running: "is being created", done: "is ready", failed: "could not be created" },
  update: { running: "is being updated", done: "is updated", failed: "could not be updated" },
  delete: { running: "is being deleted", done: "is deleted", failed: "could not be deleted" },
} as const;

const tones = { running: "busy", done: "good", failed: "bad" } as const;

/** Follows a resource until it has settled, on whatever page one is by then. */
function useProgress(change: ResourceChange): Progress {
  const { connection, clusterId } = change;
  const client = useQueryClient();
  useEffect(() => {
    void client.invalidateQueries({ queryKey: [connection] });
  }, [client, connection, change]);
  const { data, error } = useLive(clusterQuery(connection, clusterId), undefined);
  const goesOn = change.seen !== true && showsGoingOn(change, data);
  useEffect(() => {
    if (goesOn) markSeen(change);
  }, [change, goesOn]);
  if (!data && !isGone(error)) return { phase: "running" };
  return progressOf(change, isGone(error) ? undefined : data);
}

function ChangeToast({ change, onClose }: { change: ResourceChange; onClose: () => void }) {
  const { phase, detail } = useProgress(change);
  useClosing(phase === "done", onClose);
  const isGoneForGood = change.verb === "delete" && phase === "done";
  const name = isGoneForGood ? (
    change.name
  ) : (
    <Link href={addressOf(change.connection, change)} className="text-accent hover:underline">
      {change.name}
    </Link>
  );
  return (
    <Toast
      tone={tones[phase]}
      title={
        <>
          {kinds[change.kind]} {name} {words[change.verb][phase]}
        </>
      }
      onDismiss={onClose}
    >
      {detail && <p className="text-sm text-ink-soft">{detail}</p>}
    </Toast>
  );
}
