import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { buttonClass } from "#components/ui/button.tsx";

type BackLinkProps = { href: string; look?: "link" | "button"; children: string };

/** The way back to the page above: over the heading of a page, or as the way out of one that has nothing to show. */
export function BackLink({ href, look = "link", children }: BackLinkProps) {
  const className =
    look === "button"
      ? buttonClass("secondary")
      : "text-ink-soft hover:text-ink inline-flex items-center gap-1 text-sm";
  return (
    <Link href={href} className={className}>
      <ArrowLeft aria-hidden className="size-3.5" />
      {children}
    </Link>
  );
}
