"use client";

import { CircleUser, LogOut } from "lucide-react";
import Link from "next/link";
import { useId, useTransition } from "react";
import { signOut } from "#components/auth/sign-out.ts";
import { paths } from "#lib/paths.ts";
import type { Visitor } from "#lib/visitor.ts";

const itemClass =
  "flex w-full items-center gap-2 rounded-md px-2.5 py-1.5 text-left hover:bg-hover";

/** Who one is here, and what belongs to oneself and to the installation. */
export function PersonMenu({ visitor }: { visitor: Visitor }) {
  const id = useId();
  const { name, role, signsIn, hasSession, audits } = visitor;
  return (
    <div className="text-sm">
      <button
        type="button"
        popoverTarget={id}
        title={name}
        aria-label={`${name}, ${role}: menu`}
        className="inline-flex h-8 max-w-40 items-center gap-1.5 rounded-md px-1.5 text-ink-soft hover:bg-hover hover:text-ink"
      >
        <CircleUser aria-hidden className="size-4 shrink-0" />
        <span className="hidden truncate lg:inline">{name}</span>
      </button>
      <div
        id={id}
        popover="auto"
        className="inset-auto top-[anchor(bottom)] right-[anchor(right)] m-0 mt-1 max-w-80 min-w-56 rounded-lg border border-line bg-surface p-1 text-ink shadow-xl [position-anchor:auto]"
      >
        <p className="border-b border-line px-2.5 pt-1 pb-2">
          <span className="block font-medium break-words">{name}</span>
          <span className="text-ink-soft">
            {signsIn ? `Role here: ${role}` : "Nobody signs in to the sandbox"}
          </span>
        </p>
        <nav aria-label="Installation" className="pt-1">
          <ul>
            <MenuLink href={paths.settings()}>Settings</MenuLink>
            {hasSession && <MenuLink href={paths.sessions()}>Sessions</MenuLink>}
            {audits && <MenuLink href={paths.audit()}>Audit log</MenuLink>}
            {hasSession && (
              <li>
                <SignOut />
              </li>
            )}
          </ul>
        </nav>
      </div>
    </div>
  );
}

function MenuLink({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <Link href={href} prefetch={false} className={itemClass}>
        {children}
      </Link>
    </li>
  );
}

/** Ends the session here, and then at the identity provider, which has an address of its own for that. */
function SignOut() {
  const [leaving, start] = useTransition();
  const leave = () =>
    start(async () => {
      window.location.assign(await signOut());
    });
  return (
    <button type="button" aria-disabled={leaving} onClick={leave} className={itemClass}>
      <LogOut aria-hidden className="size-4" />
      {leaving ? "Signing out…" : "Sign out"}
    </button>
  );
}
