"use client";

import Link, { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { Spinner } from "#components/ui/spinner.tsx";
import { paths } from "#lib/paths.ts";

/** Shows that the page behind the link is on its way. */
function Pending() {
  return useLinkStatus().pending ? <Spinner /> : null;
}

export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const pathname = usePathname();
  // Every address begins with that of the fleet.
  const current = href === paths.home() ? pathname === href : pathname.startsWith(href);
  return (
    <Link
      href={href}
      aria-current={current ? "page" : undefined}
      className={classNames(
        "inline-flex h-8 items-center gap-1.5 rounded-md px-2.5 font-medium",
        current ? "bg-hover text-ink" : "text-ink-soft hover:bg-hover hover:text-ink",
      )}
    >
      {children}
      <Pending />
    </Link>
  );
}
