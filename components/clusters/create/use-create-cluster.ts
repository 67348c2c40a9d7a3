"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { createClusterMapping, type CreateClusterValues, emptyValues } from "./values.ts";
import { type OpenedForm, useSpecForm } from "#components/form/use-spec-form.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import { announce } from "#components/notifications/store.ts";
import { requiredRows } from "#components/tags/tag-problems.ts";
import { createClusterAction } from "#lib/actions/clusters.ts";
import { paths } from "#lib/paths.ts";
import { defaultSlurmVersion, type SlurmVersion } from "#lib/pcs/spec/slurm-versions.ts";

/** The form that creates a cluster, which then opens. */
export function useCreateCluster(versions: SlurmVersion[]): OpenedForm<CreateClusterValues> {
  const { id: connection, revision, tagPolicy } = useConnection();
  const router = useRouter();
  const [mapping] = useState(() => createClusterMapping(revision, tagPolicy));
  const version = versions.find((offered) => offered === defaultSlurmVersion) ?? versions[0];
  return useSpecForm({
    name: paths.newCluster(connection),
    mapping,
    defaultValues: {
      ...emptyValues(version ?? defaultSlurmVersion),
      tags: requiredRows(tagPolicy),
    },
    send: (request) => createClusterAction(connection, request),
    onDone: ({ id, name, modifiedAt }) => {
      const created = { kind: "cluster", id, clusterId: id, name, modifiedAt } as const;
      announce({ verb: "create", connection, ...created });
      router.push(paths.cluster(connection, id));
    },
  });
}
