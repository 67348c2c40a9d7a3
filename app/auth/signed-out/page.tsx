import { LogOut } from "lucide-react";
import type { Metadata } from "next";
import { SignInLink } from "#components/auth/sign-in-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { env } from "#lib/env.ts";

export const metadata: Metadata = { title: "Signed out" };

/** Read at each request: which mode it is belongs to the installation and not to the build. */
export const dynamic = "force-dynamic";

/** What stands after signing out, and where there is no way to ask for a sign-in. */
export default function SignedOutPage() {
  const local = env().AUTH_MODE === "local";
  return (
    <main className="mx-auto max-w-2xl px-4 py-16">
      <EmptyState
        icon={LogOut}
        heading="h1"
        title="You are signed out"
        action={local ? undefined : <SignInLink look="primary">Sign in</SignInLink>}
      >
        {local ? (
          <p>
            Open the link that the console printed when it was started. It works once: start the
            console again for a new one.
          </p>
        ) : (
          <p>Runs that you started go on, and are there when you come back.</p>
        )}
      </EmptyState>
    </main>
  );
}
