import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CreateClusterForm } from "#components/clusters/create/create-cluster-form.tsx";
import { findConnection } from "#lib/aws/connections.ts";
import { versionsToOffer } from "#lib/pcs/spec/slurm-versions.ts";

export const metadata: Metadata = { title: "Create cluster" };

export default async function NewClusterPage({ params }: PageProps<"/[connection]/clusters/new">) {
  const connection = findConnection((await params).connection);
  if (!connection) notFound();
  // Which versions are supported depends on the day: the server decides, so that both sides agree.
  return <CreateClusterForm versions={versionsToOffer(connection.revision, new Date())} />;
}
