import { emptyWizard, type WizardValues } from "#components/wizard/values.ts";
import { valuesOf } from "#components/wizard/values-of.ts";
import { requiredRows } from "#components/tags/tag-problems.ts";
import type { PartialSpecification } from "#lib/pcs/spec/partial-specification.ts";
import { defaultSlurmVersion, type SlurmVersion } from "#lib/pcs/spec/slurm-versions.ts";
import type { TagPolicy } from "#lib/pcs/spec/tag-policy.ts";

/** What a new cluster can be on a connection at this time. */
export type Conditions = {
  /** The Slurm versions to offer, newest first. */
  versions: SlurmVersion[];
  tagPolicy?: TagPolicy | undefined;
};

const proposed = ({ versions }: Conditions) =>
  versions.find((version) => version === defaultSlurmVersion) ?? versions[0] ?? defaultSlurmVersion;

/** Tags that the policy requires stand ready to be filled in. */
function withRequiredTags(values: WizardValues, policy: TagPolicy | undefined): WizardValues {
  const { cluster } = values;
  const lacking = requiredRows(policy).filter(
    ({ key }) => !cluster.tags.some((row) => row.key === key),
  );
  return { ...values, cluster: { ...cluster, tags: [...cluster.tags, ...lacking] } };
}

/** The wizard of a new cluster of which nothing is known yet. */
export const beginBlank = (conditions: Conditions) =>
  withRequiredTags(emptyWizard(proposed(conditions)), conditions.tagPolicy);

/** The wizard of a new cluster that is to be like a specification. A Slurm version that is no longer offered is not taken over. */
export function beginFrom(specification: PartialSpecification, conditions: Conditions) {
  const version = proposed(conditions);
  const values = valuesOf(specification, version);
  const { scheduler } = values.cluster;
  const isOffered = conditions.versions.includes(scheduler.version);
  const cluster = isOffered
    ? values.cluster
    : { ...values.cluster, scheduler: { ...scheduler, version } };
  return withRequiredTags({ ...values, cluster }, conditions.tagPolicy);
}
