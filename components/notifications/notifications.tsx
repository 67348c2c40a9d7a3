"use client";

import { lazy, Suspense } from "react";
import { ReloadNotice } from "./reload-notice.tsx";
import { useNotifications } from "./store.ts";

/** What follows a change is needed once something was changed. */
const NotificationList = lazy(async () => ({
  default: (await import("./notification-list.tsx")).NotificationList,
}));

/** One notification for each thing that was done, above the lower right corner of every page. */
export function Notifications() {
  const notifications = useNotifications();
  return (
    <section
      aria-label="Notifications"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-4 z-30 ml-auto max-w-sm sm:left-auto sm:w-96"
    >
      <ReloadNotice />
      {notifications.length > 0 && (
        <Suspense>
          <NotificationList notifications={notifications} />
        </Suspense>
      )}
    </section>
  );
}
