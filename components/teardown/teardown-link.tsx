"use client";

import { Layers2 } from "lucide-react";
import Link from "next/link";
import { useConnection } from "#components/layout/connection-context.tsx";
import { Permitted } from "#components/layout/permissions.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { paths } from "#lib/paths.ts";

/** The way to the preview of what tearing clusters down means, for those who may. */
export function TeardownLink({ clusters }: { clusters: string[] }) {
  const connection = useConnection().id;
  return (
    <Permitted to="clusters:delete">
      <Link
        href={paths.teardown(connection, clusters)}
        prefetch={false}
        className={buttonClass("secondary")}
      >
        <Layers2 aria-hidden className="size-4" />
        Tear down
      </Link>
    </Permitted>
  );
}
