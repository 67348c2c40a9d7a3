"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { settingsPages } from "./settings-pages.ts";
import { classNames } from "#components/ui/class-names.ts";
import { PageHeader } from "#components/ui/page-header.tsx";

/** What all pages of Settings have around them: the heading, and the way to the others. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const pathname = usePathname();
  return (
    <>
      <PageHeader title="Settings" />
      <nav aria-label="Settings" className="flex gap-1 overflow-x-auto border-b border-line">
        {settingsPages.map(({ href, label }) => (
          <Link
            key={href}
            href={href}
            aria-current={href === pathname ? "page" : undefined}
            className={classNames(
              "-mb-px border-b-2 px-3 py-2 font-medium whitespace-nowrap",
              href === pathname
                ? "border-accent text-ink"
                : "border-transparent text-ink-soft hover:text-ink",
            )}
          >
            {label}
          </Link>
        ))}
      </nav>
      {children}
    </>
  );
}
