"use client";

import { useQuery } from "@tanstack/react-query";
import { useParams, useRouter } from "next/navigation";
import { useEffect, useMemo, useRef } from "react";
import type { Choice } from "./choice.ts";
import { prepare } from "./find.ts";
import { usePermitted } from "#components/layout/permissions.tsx";
import { actionChoices, pageChoices } from "./fixed-choices.ts";
import { indexedChoices } from "./indexed-choices.ts";
import { PaletteList } from "./palette-list.tsx";
import type { ConnectionView } from "#components/layout/connection-context.tsx";
import { useUpdates } from "#components/live/paused.ts";
import { searchQuery } from "#lib/queries/search.ts";

type PaletteProps = {
  connection?: ConnectionView;
  open: boolean;
  onClose: () => void;
  onShortcuts: () => void;
};

/** Finds everything in every connection, and what can be done, by name or id. */
export function Palette({ connection, open, onClose, onShortcuts }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const router = useRouter();
  const { cluster } = useParams<{ cluster?: string }>();
  const updates = useUpdates();
  const { data, isPending, error } = useQuery({ ...searchQuery, enabled: open });
  const connections = data?.value.connections;
  const indexed = useMemo(() => prepare(indexedChoices(connections ?? [])), [connections]);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  const mayCreate = usePermitted("clusters:create");
  const creatable = connection
    ? [connection].filter(() => mayCreate)
    : (connections ?? []).filter((each) => each.mayCreate);
  const fixed = [
    ...pageChoices({ connection, cluster, audits: usePermitted("audit:read") }),
    ...actionChoices(creatable, {
      ...updates,
      showShortcuts: onShortcuts,
    }),
  ];
  const choose = ({ target }: Choice) => {
    onClose();
    if (typeof target === "string") router.push(target);
    else target();
  };
  return (
    <dialog
      ref={dialog}
      aria-label="Search everywhere"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
      className="mx-auto mt-2 mb-auto w-[calc(100%-1rem)] max-w-2xl overflow-hidden rounded-xl border border-line bg-surface p-0 text-ink shadow-2xl sm:mt-[10vh]"
    >
      {open && (
        <PaletteList
          entries={[...prepare(fixed), ...indexed]}
          notes={[
            ...(isPending ? ["Reading what there is…"] : []),
            ...(error ? [error.message] : []),
            ...(connections ?? []).flatMap(({ notes }) => notes),
          ]}
          onChoose={choose}
          onClose={onClose}
        />
      )}
    </dialog>
  );
}
