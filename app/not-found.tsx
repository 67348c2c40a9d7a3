import { SearchX } from "lucide-react";
import Link from "next/link";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { paths } from "#lib/paths.ts";

export default function NotFound() {
  return (
    <main className="mx-auto max-w-2xl px-4 py-16">
      <EmptyState
        icon={SearchX}
        heading="h1"
        title="There is no page at this address"
        action={
          <Link href={paths.home()} className={buttonClass("primary")}>
            Go to the fleet
          </Link>
        }
      >
        <p>The address may be mistyped, or it names a connection this console does not have.</p>
      </EmptyState>
    </main>
  );
}
