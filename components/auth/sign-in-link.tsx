"use client";

import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import { paths } from "#lib/paths.ts";

type SignInLinkProps = {
  look?: "primary" | "secondary";
  /** Whether to leave this page as it is, with what was typed. */
  apart?: boolean;
  children: ReactNode;
};

/** The way to sign in, and back to this page. */
export function SignInLink({ look = "secondary", apart = false, children }: SignInLinkProps) {
  const pathname = usePathname();
  const search = useSearchParams().toString();
  // A page of its own, not one that Next could bring by itself: it leads to the identity provider.
  return (
    <a
      href={paths.signIn(search ? `${pathname}?${search}` : pathname)}
      target={apart ? "_blank" : undefined}
      className={buttonClass(look)}
    >
      {children}
      {apart && <span className="sr-only"> (opens a new tab)</span>}
    </a>
  );
}
