import { Ban } from "lucide-react";
import type { Metadata } from "next";
import { SignInLink } from "#components/auth/sign-in-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { type Refusal, refusals } from "#lib/auth/refusal.ts";

export const metadata: Metadata = { title: "Not signed in" };

const isRefusal = (why: unknown): why is Refusal =>
  typeof why === "string" && Object.hasOwn(refusals, why);

/** From where no link leads on: only another address does. */
const deadEnds = new Set<string | string[]>(["used-link", "no-proxy"]);

/** Why nobody was let in, and what to do about it. */
export default async function RefusedPage({ searchParams }: PageProps<"/auth/refused">) {
  const { why } = await searchParams;
  const { title, message, advice } = refusals[isRefusal(why) ? why : "invalid"];
  return (
    <main className="mx-auto max-w-2xl px-4 py-16">
      <EmptyState
        icon={Ban}
        heading="h1"
        title={title}
        action={
          why !== undefined && deadEnds.has(why) ? undefined : (
            <SignInLink look="primary">Sign in again</SignInLink>
          )
        }
      >
        <p>{message}</p>
        <p>{advice}</p>
      </EmptyState>
    </main>
  );
}
