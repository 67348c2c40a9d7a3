"use client";

import { createContext, type ReactNode, use } from "react";
import type { Revision } from "#lib/pcs/spec/revision.ts";
import type { TagPolicy } from "#lib/pcs/spec/tag-policy.ts";

/** What the browser knows of the connection it works in. */
export type ConnectionView = {
  id: string;
  name: string;
  region: string;
  revision: Revision;
  /** What this console demands of tags, if anything. */
  tagPolicy?: TagPolicy | undefined;
};

const ConnectionContext = createContext<ConnectionView | undefined>(undefined);

export function ConnectionProvider(props: { connection: ConnectionView; children: ReactNode }) {
  return <ConnectionContext value={props.connection}>{props.children}</ConnectionContext>;
}

/** The connection of the present page: the first segment of its address. */
export function useConnection(): ConnectionView {
  const connection = use(ConnectionContext);
  if (!connection) throw new Error("useConnection needs a page below /[connection].");
  return connection;
}
