"use client";

import { createContext, type ReactNode, use } from "react";
import { FailurePanel } from "#components/failure-panel.tsx";
import type { Permission } from "#lib/permission.ts";

const PermissionsContext = createContext<readonly Permission[]>([]);

type PermissionsProviderProps = { permissions: readonly Permission[]; children: ReactNode };

/** What the person may do here; the server decides again each time it is done. */
export function PermissionsProvider({ permissions, children }: PermissionsProviderProps) {
  return <PermissionsContext value={permissions}>{children}</PermissionsContext>;
}

type PermittedProps = { to: Permission; children: ReactNode };

/** Whether the person may do something, where what they see instead is not nothing. */
export const usePermitted = (to: Permission) => use(PermissionsContext).includes(to);

/** The one rule for what a role never allows: its buttons are not there. */
export function Permitted({ to, children }: PermittedProps) {
  return usePermitted(to) ? children : null;
}

/** The same rule for a page that one can reach by its address: it says what is missing. */
export function PermittedPage({ to, children }: PermittedProps) {
  if (usePermitted(to)) return children;
  const message = `Your role does not include ${to}.`;
  const advice = "Ask an administrator of this console for a role that does.";
  return <FailurePanel failure={{ kind: "denied", message, advice }} />;
}
