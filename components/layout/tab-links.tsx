import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";

type TabLink = { href: string; label: string; current: boolean; after?: ReactNode };

/** The parts of a page that have an address each, as tabs. */
export function TabLinks({ name, links }: { name: string; links: TabLink[] }) {
  return (
    <nav aria-label={name} className="flex gap-1 overflow-x-auto border-b border-line">
      {links.map(({ href, label, current, after }) => (
        <Link
          key={href}
          href={href}
          aria-current={current ? "page" : undefined}
          className={classNames(
            "-mb-px border-b-2 px-3 py-2 font-medium whitespace-nowrap",
            current ? "border-accent text-ink" : "border-transparent text-ink-soft hover:text-ink",
          )}
        >
          {label}
          {after}
        </Link>
      ))}
    </nav>
  );
}
