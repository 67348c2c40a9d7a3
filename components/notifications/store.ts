import { createTabStore } from "#components/tab-store.ts";
import type { ArnKind } from "#lib/pcs/spec/resource-kind.ts";

/** A change of a resource that was accepted, and goes on until the resource settles. */
export type ResourceChange = {
  verb: "create" | "update" | "delete";
  connection: string;
  kind: ArnKind;
  id: string;
  clusterId: string;
  name: string;
  /**
   * Which readings are too old to tell: the resource's modifiedAt as the change was answered, or, for a
   * deletion, which answers nothing, as it was before.
   */
  modifiedAt: string;
  /** The status before a deletion, which moves no modifiedAt: what fails then is told by its status. */
  before?: string;
  /** Whether it was seen to be going on since. */
  seen?: boolean;
};

/** What became of something that is over already, in words. */
export type Outcome = { tone: "good" | "bad"; title: string; detail?: string };

export type Notification = { key: string } & ({ change: ResourceChange } | { outcome: Outcome });

const shown = createTabStore<Notification[]>([]);

export const useNotifications = shown.use;

const show = (notification: Notification) =>
  shown.change((all) => [...all.filter(({ key }) => key !== notification.key), notification]);

/** Shows a change until it is over: one notification for a resource, whatever is done to it. */
export const announce = (change: ResourceChange) =>
  show({ key: `${change.connection}/${change.id}`, change });

/** Remembers that a change was seen to be going on: what is read from then on is what became of it. */
export const markSeen = (change: ResourceChange) =>
  shown.change((all) =>
    all.map((notification) =>
      "change" in notification && notification.change === change
        ? { ...notification, change: { ...change, seen: true } }
        : notification,
    ),
  );

/** Shows how something ended. */
export const report = (outcome: Outcome) => show({ key: crypto.randomUUID(), outcome });

/** Takes a notification away. */
export const dismiss = (key: string) =>
  shown.change((all) => all.filter((notification) => notification.key !== key));
