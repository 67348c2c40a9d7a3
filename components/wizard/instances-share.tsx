import type { WizardValues } from "./values.ts";
import { optionalNumber } from "#components/form/request-values.ts";
import { Note } from "#components/ui/note.tsx";
import { ShareBar } from "#components/ui/share-bar.tsx";
import { clusterSizes } from "#lib/pcs/spec/limits.ts";
import { formatNumber } from "#lib/pcs/spec/rules.ts";

const looks = ["bg-accent", "bg-ink-soft", "bg-accent/50", "bg-ink-soft/50", "bg-accent/25"];

/** How many instances each group may have at most, against what the size of the cluster manages. */
export function InstancesShare({ values: { cluster, nodeGroups } }: { values: WizardValues }) {
  const { label, maxInstances } = clusterSizes[cluster.size];
  const parts = nodeGroups.map(({ computeNodeGroupName, scaling }, index) => {
    const count = optionalNumber(scaling.maximum) ?? 0;
    return {
      label: computeNodeGroupName || `group ${String(index + 1)}`,
      count: count > 0 ? count : 0,
      look: looks[index % looks.length] ?? "bg-accent",
    };
  });
  const sum = parts.reduce((total, { count }) => total + count, 0);
  const left = maxInstances - sum;
  return (
    <section aria-label="Instances of the cluster" className="space-y-2">
      <p className="text-sm">
        A {label.toLowerCase()} cluster manages {formatNumber(maxInstances)} instances:
      </p>
      <ShareBar
        whole={maxInstances}
        parts={[...parts, { label: "left", count: Math.max(0, left), look: "bg-sunken" }]}
      />
      {left < 0 && (
        <Note tone="warn">
          That is {formatNumber(-left)} more than the size allows: choose a larger size, or lower
          the groups’ maxima.
        </Note>
      )}
    </section>
  );
}
