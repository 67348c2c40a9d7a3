"use client";

import Link from "next/link";
import { BasicsSection } from "./basics-section.tsx";
import { NetworkingSection } from "./networking-section.tsx";
import { SlurmSection } from "./slurm-section.tsx";
import { TagsSection } from "./tags-section.tsx";
import { useCreateCluster } from "./use-create-cluster.ts";
import { FormShell } from "#components/form/form-shell.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { paths } from "#lib/paths.ts";
import type { SlurmVersion } from "#lib/pcs/spec/slurm-versions.ts";

/** Creates a cluster. `versions` are the Slurm versions to offer, newest first. */
export function CreateClusterForm({ versions }: { versions: SlurmVersion[] }) {
  const connection = useConnection();
  const { control, submit, ...state } = useCreateCluster(versions);
  return (
    <>
      <PageHeader title="Create cluster" />
      <FormShell
        label="Create cluster"
        submitLabel="Create cluster"
        onSubmit={submit}
        {...state}
        cancel={
          <Link href={paths.clusters(connection.id)} className={buttonClass("secondary")}>
            Cancel
          </Link>
        }
      >
        <BasicsSection control={control} revision={connection.revision} />
        <NetworkingSection control={control} />
        <SlurmSection control={control} versions={versions} />
        <TagsSection control={control} />
      </FormShell>
    </>
  );
}
