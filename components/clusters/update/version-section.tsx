"use client";

import { type Control, useWatch } from "react-hook-form";
import { AmiCheck } from "./ami-check.tsx";
import type { ClusterValues } from "./values.ts";
import { ChoiceField } from "#components/form/choice-field.tsx";
import { FormSection } from "#components/form/form-section.tsx";
import {
  endOfSupport,
  isKnownVersion,
  isPastEndOfSupport,
  schedulerVersionText,
  type SlurmVersion,
  updateTargets,
  versionsOutOfReach,
} from "#lib/pcs/spec/slurm-versions.ts";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";

type VersionSectionProps = {
  control: Control<ClusterValues>;
  /** The version that runs now. */
  current: string;
  groups: ClusterState["groups"];
  /** When the server rendered: which versions are supported depends on the day. */
  now: Date;
};

function supportWords(version: SlurmVersion, now: Date) {
  const end = endOfSupport[version];
  if (end === undefined) return undefined;
  return isPastEndOfSupport(version, now) ? `support ended on ${end}` : `supported until ${end}`;
}

const sentence = (words: string | undefined) =>
  words && words.charAt(0).toUpperCase() + words.slice(1);

/** The Slurm version, which can be raised: to what, until when that is supported, and what has to come first. */
export function VersionSection({ control, current, groups, now }: VersionSectionProps) {
  const chosen = useWatch({ control, name: "version" });
  const targets = updateTargets(current, { now });
  const support = isKnownVersion(current) ? supportWords(current, now) : undefined;
  const choices = [
    {
      value: current,
      label: current,
      detail: ["Runs now", support].filter(Boolean).join(", "),
    },
    ...targets.map((version) => ({
      value: version,
      label: version,
      detail: sentence(supportWords(version, now)),
    })),
  ];
  return (
    <FormSection title="Slurm version">
      <ChoiceField control={control} name="version" text={schedulerVersionText} choices={choices} />
      <OutOfReach current={current} hasTargets={targets.length > 0} now={now} />
      {chosen !== current && <AmiCheck groups={groups} versions={{ from: current, to: chosen }} />}
    </FormSection>
  );
}

type OutOfReachProps = { current: string; hasTargets: boolean; now: Date };

/** Why newer versions are not on offer. */
function OutOfReach({ current, hasTargets, now }: OutOfReachProps) {
  const skipped = versionsOutOfReach(current, { now });
  if (skipped.length === 0) {
    return hasTargets ? null : (
      <p className="text-sm text-ink-soft">There is no newer version that PCS supports.</p>
    );
  }
  return (
    <ul className="space-y-1 text-sm text-ink-soft">
      {skipped.map(({ version, reason }) => (
        <li key={version}>
          Not {version}: {reason}
        </li>
      ))}
    </ul>
  );
}
