"use client";

import type { Conditions } from "./begin.ts";
import { CloneSection } from "./clone-section.tsx";
import { DraftsSection, type ReadDrafts } from "./drafts-section.tsx";
import { FileSection } from "./file-section.tsx";
import { StartButton } from "./start-button.tsx";
import { StartFailure } from "./start-failure.tsx";
import {
  type BrokenTemplate,
  type TemplateChoice,
  TemplatesSection,
} from "./templates-section.tsx";
import { useStart } from "./use-start.ts";
import { BackLink } from "#components/back-link.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import type { WizardValues } from "#components/wizard/values.ts";
import { paths } from "#lib/paths.ts";

type StartViewProps = {
  blank: WizardValues;
  templates: TemplateChoice[];
  broken: BrokenTemplate[];
  drafts: ReadDrafts;
  /** When the server read the drafts, in milliseconds since 1970. */
  readAt: number;
  conditions: Conditions;
};

/** All ways to begin a cluster, and what was begun already. */
export function StartView(props: StartViewProps) {
  const { blank, templates, broken, drafts, readAt, conditions } = props;
  const connection = useConnection().id;
  const start = useStart();
  return (
    <>
      <PageHeader
        above={<BackLink href={paths.clusters(connection)}>Clusters</BackLink>}
        title="Create cluster"
      />
      <StartFailure failure={start.failure} />
      <DraftsSection drafts={drafts} readAt={readAt} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
        <div className="space-y-5">
          <Section title="From nothing">
            <div className="space-y-3 p-4">
              <p className="text-ink-soft">
                The wizard leads through networking, Slurm, node groups and queues to a cluster that
                takes jobs.
              </p>
              <StartButton start={start} name="blank" values={blank} look="primary">
                Start blank
              </StartButton>
            </div>
          </Section>
          <CloneSection />
          <FileSection start={start} conditions={conditions} />
        </div>
        <TemplatesSection start={start} templates={templates} broken={broken} />
      </div>
    </>
  );
}
