"use client";

import Link from "next/link";
import { useState } from "react";
import { useConnection } from "#components/layout/connection-context.tsx";
import { useLive } from "#components/live/use-live.ts";
import { buttonClass } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Section } from "#components/ui/section.tsx";
import { paths } from "#lib/paths.ts";
import type { ClusterRow } from "#lib/pcs/view/cluster-row.ts";
import { clustersQuery } from "#lib/queries/clusters.ts";

/** Begins with a cluster that there is already. */
export function CloneSection() {
  const connection = useConnection();
  const { data, failure } = useLive(clustersQuery(connection.id), undefined);
  return (
    <Section title="From an existing cluster">
      <div className="p-4">
        {data && data.length > 0 && <Choice clusters={data} />}
        {data?.length === 0 && <p className="text-ink-soft">There is no cluster here yet.</p>}
        {!data && failure && (
          <p role="alert" className="break-words">
            The clusters cannot be listed. {failure.message}
          </p>
        )}
        {!data && !failure && (
          <p role="status" className="text-ink-soft">
            Reading the clusters…
          </p>
        )}
      </div>
    </Section>
  );
}

function Choice({ clusters }: { clusters: ClusterRow[] }) {
  const connection = useConnection();
  const [chosen, setChosen] = useState<string>();
  const sorted = clusters.toSorted((one, other) => one.name.localeCompare(other.name));
  const cluster = sorted.find(({ id }) => id === chosen) ?? sorted[0];
  if (!cluster) return null;
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="min-w-0 flex-1 basis-56">
        <Field label="Cluster" help="You see what cannot be cloned before anything opens.">
          {(wiring) => (
            <select
              {...wiring}
              value={cluster.id}
              onChange={({ target }) => setChosen(target.value)}
              className="h-9 w-full rounded-md border border-line-strong bg-surface px-2"
            >
              {sorted.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Link
        href={paths.cloneCluster(connection.id, cluster.id)}
        prefetch={false}
        className={buttonClass("secondary")}
      >
        Clone {cluster.name}
      </Link>
    </div>
  );
}
