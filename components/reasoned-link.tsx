import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import { ReasonedButton } from "#components/ui/reasoned-button.tsx";
import type { Verdict } from "#lib/pcs/spec/lifecycle.ts";

type ReasonedLinkProps = {
  href: string;
  verdict: Verdict;
  look?: "primary" | "secondary";
  children: ReactNode;
};

/** The way to a form, or the reason why it is closed now. */
export function ReasonedLink({ href, verdict, look = "secondary", children }: ReasonedLinkProps) {
  if (!verdict.allowed) {
    return (
      <ReasonedButton look={look} reason={verdict.reason}>
        {children}
      </ReasonedButton>
    );
  }
  return (
    <Link href={href} className={buttonClass(look)}>
      {children}
    </Link>
  );
}
