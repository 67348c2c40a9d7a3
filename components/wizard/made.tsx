import { CircleCheck } from "lucide-react";
import Link from "next/link";
import { useConnection } from "#components/layout/connection-context.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { paths } from "#lib/paths.ts";

/** What stands in place of a wizard that was left by its last button: the browser's Back leads to it. */
export function Made({ run }: { run: string }) {
  const { id } = useConnection();
  const link = "text-accent hover:underline";
  return (
    <EmptyState icon={CircleCheck} title="Create cluster" heading="h1">
      <p>
        This draft has become a cluster: its{" "}
        <Link href={paths.run(id, run)} className={link}>
          run
        </Link>{" "}
        shows how far it is.
      </p>
      <p>
        <Link href={paths.newCluster(id)} className={link}>
          Create another cluster
        </Link>
      </p>
    </EmptyState>
  );
}
