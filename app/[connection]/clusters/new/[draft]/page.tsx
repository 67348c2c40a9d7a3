import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FailurePanel } from "#components/failure-panel.tsx";
import { PermittedPage } from "#components/layout/permissions.tsx";
import { Wizard } from "#components/wizard/wizard.tsx";
import { findConnection } from "#lib/aws/connections.ts";
import { defaultSlurmVersion, versionsToOffer } from "#lib/pcs/spec/slurm-versions.ts";
import { seenDurations } from "#lib/runs/durations.ts";
import { readDraft } from "#lib/wizard/read-drafts.ts";

export const metadata: Metadata = { title: "Create cluster" };

export default async function WizardPage({
  params,
}: PageProps<"/[connection]/clusters/new/[draft]">) {
  const { connection: id, draft: draftId } = await params;
  const connection = findConnection(id);
  if (!connection) notFound();
  const draft = await readDraft(id, draftId);
  if (!draft.ok) return <FailurePanel failure={draft.error} />;
  // Which versions are supported depends on the day: the server decides, so that both sides agree.
  const versions = versionsToOffer(connection.revision, new Date());
  const defaultVersion =
    versions.find((offered) => offered === defaultSlurmVersion) ??
    versions[0] ??
    defaultSlurmVersion;
  return (
    <PermittedPage to="clusters:create">
      <Wizard
        draft={draft.value}
        {...{ versions, defaultVersion }}
        durations={await seenDurations(connection)}
      />
    </PermittedPage>
  );
}
