"use client";

import { Check, ChevronsUpDown } from "lucide-react";
import Link from "next/link";
import { useId } from "react";
import type { ConnectionView } from "./connection-context.tsx";
import { paths } from "#lib/paths.ts";

type ConnectionSwitchProps = { current?: ConnectionView; all: ConnectionView[] };

/** Where one is, and the way to the other accounts and Regions. */
export function ConnectionSwitch({ current, all }: ConnectionSwitchProps) {
  const id = useId();
  return (
    <div className="text-sm">
      <button
        type="button"
        popoverTarget={id}
        className="inline-flex h-8 items-center gap-1.5 rounded-md px-1.5 text-ink-soft hover:bg-hover hover:text-ink"
      >
        <span className="sr-only">Connection: </span>
        <span className="rounded bg-accent-soft px-1.5 py-0.5 font-medium text-accent">
          {current?.name ?? "All connections"}
        </span>
        {current?.region}
        <ChevronsUpDown aria-hidden className="size-3.5" />
      </button>
      <nav
        id={id}
        popover="auto"
        aria-label="Connections"
        className="inset-auto top-[anchor(bottom)] left-[anchor(left)] m-0 mt-1 min-w-64 rounded-lg border border-line bg-surface p-1 text-ink shadow-xl [position-anchor:auto]"
      >
        <ul>
          <li>
            <SwitchLink href={paths.home()} name="All connections" current={!current} />
          </li>
          {all.map(({ id, name, region }) => (
            <li key={id}>
              <SwitchLink
                href={paths.clusters(id)}
                name={name}
                region={region}
                current={id === current?.id}
              />
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

type SwitchLinkProps = { href: string; name: string; region?: string; current: boolean };

function SwitchLink({ href, name, region, current }: SwitchLinkProps) {
  return (
    <Link
      href={href}
      aria-current={current ? "true" : undefined}
      className="flex items-center gap-2 rounded-md px-2.5 py-1.5 hover:bg-hover"
    >
      <Check aria-hidden className={current ? "size-4" : "invisible size-4"} />
      <span className="font-medium">{name}</span>
      <span className="ml-auto text-ink-soft">{region}</span>
    </Link>
  );
}
