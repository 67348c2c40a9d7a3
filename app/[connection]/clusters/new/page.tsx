import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FailurePanel } from "#components/failure-panel.tsx";
import { PermittedPage } from "#components/layout/permissions.tsx";
import { beginBlank, beginFrom, type Conditions } from "#components/wizard/start/begin.ts";
import { BackToStarts, CloneView } from "#components/wizard/start/clone-view.tsx";
import { StartView } from "#components/wizard/start/start-view.tsx";
import { summaryWords } from "#components/wizard/start/summary-words.ts";
import { unheldParts } from "#components/wizard/unheld-parts.ts";
import { type Connection, findConnection } from "#lib/aws/connections.ts";
import { versionsToOffer } from "#lib/pcs/spec/slurm-versions.ts";
import { renderTime } from "#lib/render-time.ts";
import { readClone } from "#lib/wizard/read-clone.ts";
import { readDrafts } from "#lib/wizard/read-drafts.ts";
import { readTemplates } from "#lib/wizard/templates.ts";

export const metadata: Metadata = { title: "Create cluster" };

export default async function NewClusterPage({
  params,
  searchParams,
}: PageProps<"/[connection]/clusters/new">) {
  const connection = findConnection((await params).connection);
  if (!connection) notFound();
  const { from } = await searchParams;
  // Which versions are supported depends on the day: the server decides, so that both sides agree.
  const versions = versionsToOffer(connection.revision, new Date());
  const conditions = { versions, tagPolicy: connection.tagPolicy };
  const place = { connection, conditions };
  return (
    <PermittedPage to="clusters:create">
      {typeof from === "string" ? <Clone {...place} from={from} /> : <Starts {...place} />}
    </PermittedPage>
  );
}

type Place = { connection: Connection; conditions: Conditions };

async function Starts({ connection, conditions }: Place) {
  const [{ templates, problems }, drafts, readAt] = await Promise.all([
    readTemplates(connection.revision),
    readDrafts(connection.id),
    renderTime(),
  ]);
  const choices = templates.map(({ specification, ...template }) => ({
    ...template,
    summary: summaryWords(specification),
    values: beginFrom(specification, conditions),
  }));
  return (
    <StartView
      blank={beginBlank(conditions)}
      templates={choices}
      broken={problems}
      {...{ drafts, conditions, readAt }}
    />
  );
}

async function Clone({ connection, conditions, from }: Place & { from: string }) {
  const clone = await readClone(connection.id, from);
  if (!clone.ok) {
    return <FailurePanel failure={clone.error} heading="h1" action={<BackToStarts />} />;
  }
  const { name, specification, notCloned, problems } = clone.value;
  return (
    <CloneView
      clone={{
        ...{ name, problems },
        summary: summaryWords(specification),
        values: beginFrom(specification, conditions),
        notCloned: [...notCloned, ...unheldParts(specification)],
      }}
    />
  );
}
