"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { settingsPages } from "./settings-pages.ts";
import { TabLinks } from "#components/layout/tab-links.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";

/** What all pages of Settings have around them: the heading, and the way to the others. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const pathname = usePathname();
  return (
    <>
      <PageHeader title="Settings" />
      <TabLinks
        name="Settings"
        links={settingsPages.map((page) => ({ ...page, current: page.href === pathname }))}
      />
      {children}
    </>
  );
}
