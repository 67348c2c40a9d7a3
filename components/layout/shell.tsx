import type { ReactNode } from "react";
import type { ConnectionView } from "./connection-context.tsx";
import type { Theme } from "./theme.ts";
import { TopBar } from "./top-bar.tsx";
import type { Visitor } from "#lib/visitor.ts";
import { Notifications } from "#components/notifications/notifications.tsx";

type ShellProps = {
  /** Absent where one looks at all of them. */
  connection?: ConnectionView;
  connections: ConnectionView[];
  visitor: Visitor;
  theme: Theme;
  children: ReactNode;
};

/** What stands around every page. */
export function Shell({ connection, connections, visitor, theme, children }: ShellProps) {
  return (
    <>
      <a
        href="#main"
        className="sr-only z-20 rounded-md bg-accent-fill px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to content
      </a>
      <TopBar connection={connection} connections={connections} visitor={visitor} theme={theme} />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto max-w-[90rem] space-y-5 px-4 py-6 outline-none sm:px-6"
      >
        {children}
      </main>
      <Notifications />
    </>
  );
}
