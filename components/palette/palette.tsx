"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { actionChoices, type PaletteChoice } from "./choices.ts";
import { PaletteList } from "./palette-list.tsx";
import type { ConnectionView } from "#components/layout/connection-context.tsx";
import type { SearchItem } from "#lib/pcs/view/search.ts";
import { searchQuery } from "#lib/queries/search.ts";

const groups: Record<SearchItem["kind"], string> = {
  connection: "Connections",
  cluster: "Clusters",
  "node group": "Node groups",
  queue: "Queues",
  instance: "Instances",
};

type PaletteProps = { connection?: ConnectionView; open: boolean; onClose: () => void };

/** Finds everything in every connection, and what can be done, by name or id. */
export function Palette({ connection, open, onClose }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const router = useRouter();
  const { data, isPending, error } = useQuery({ ...searchQuery, enabled: open });
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  const found = (data?.value.items ?? []).map(({ kind, href, ...item }): PaletteChoice => ({
    ...item,
    ...{ key: `${kind} ${href} ${item.name}`, group: groups[kind] },
    run: () => router.push(href),
  }));
  const choices = [...actionChoices(connection, (href) => router.push(href)), ...found];
  return (
    <dialog
      ref={dialog}
      aria-label="Search"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
      className="mx-auto mt-[10vh] mb-auto w-[calc(100%-1rem)] max-w-2xl overflow-hidden rounded-xl border border-line bg-surface p-0 text-ink shadow-2xl"
    >
      {open && (
        <PaletteList
          choices={choices}
          notes={notesOf(data?.value.missing ?? [], isPending, error)}
          onChoose={(choice) => {
            onClose();
            choice.run();
          }}
        />
      )}
    </dialog>
  );
}

/** What the list does not have, and why. */
function notesOf(missing: string[], isPending: boolean, error: Error | null): string[] {
  if (isPending) return ["Reading what there is…"];
  if (error) return [error.message];
  return missing.length > 0 ? [`Could not be read: ${missing.join(", ")}.`] : [];
}
