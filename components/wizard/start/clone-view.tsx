"use client";

import Link from "next/link";
import { Remarks, Sentences } from "./remarks.tsx";
import { StartButton } from "./start-button.tsx";
import { StartFailure } from "./start-failure.tsx";
import { useStart } from "./use-start.ts";
import { BackLink } from "#components/back-link.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import type { WizardValues } from "#components/wizard/values.ts";
import { paths } from "#lib/paths.ts";
import type { Remark } from "#lib/pcs/spec/read-specification.ts";

/** A clone, ready to begin with. */
export type CloneChoice = {
  /** Of the cluster that is cloned. */
  name: string;
  summary: string;
  values: WizardValues;
  notCloned: string[];
  problems: Remark[];
};

/** What a clone will have and what not, before it opens. */
export function CloneView({ clone }: { clone: CloneChoice }) {
  const start = useStart();
  const { name, summary, values, notCloned, problems } = clone;
  return (
    <>
      <PageHeader above={<BackToStarts />} title={`Clone ${name}`} />
      <StartFailure failure={start.failure} />
      <div className="max-w-3xl space-y-5">
        <Section title="What is cloned">
          <div className="space-y-1 p-4">
            <p>{summary}</p>
            <p className="text-ink-soft">
              With all settings, under the name {values.cluster.clusterName}. Everything can still
              be changed in the wizard.
            </p>
          </div>
        </Section>
        <Section title="What cannot be cloned">
          <div className="p-4">
            <Sentences sentences={notCloned} />
          </div>
        </Section>
        {problems.length > 0 && (
          <Section title="What AWS would refuse today">
            <div className="space-y-3 p-4">
              <p className="text-ink-soft">The wizard asks for these anew.</p>
              <Remarks remarks={problems} />
            </div>
          </Section>
        )}
        <div className="flex justify-end gap-2">
          <Link href={paths.newCluster(useConnection().id)} className={buttonClass("secondary")}>
            Cancel
          </Link>
          <StartButton start={start} name="clone" values={values} look="primary">
            Continue in the wizard
          </StartButton>
        </div>
      </div>
    </>
  );
}

/** The way back from a clone to all the ways to begin. */
export const BackToStarts = () => (
  <BackLink href={paths.newCluster(useConnection().id)}>Other ways to begin</BackLink>
);
