"use client";

import { useState } from "react";
import { InstanceTable } from "./instance-table.tsx";
import { Button } from "#components/ui/button.tsx";
import { Section } from "#components/ui/section.tsx";
import type { ComputeNodeGroupDetail } from "#lib/pcs/view/compute-node-group.ts";
import type { Instance } from "#lib/pcs/view/instance.ts";

type Scaling = ComputeNodeGroupDetail["scaling"];

const started = new Set(["pending", "running"]);

/** How the instances of a group compare with what its scaling says; nothing when they agree. */
function mismatch(count: number, scaling: Scaling | undefined): string | undefined {
  if (!scaling) return undefined;
  const { minInstanceCount, maxInstanceCount } = scaling;
  if (count < minInstanceCount) return `${String(minInstanceCount - count)} fewer than always on`;
  if (count > maxInstanceCount) return `${String(count - maxInstanceCount)} more than allowed`;
  return undefined;
}

const range = ({ minInstanceCount, maxInstanceCount }: Scaling) =>
  minInstanceCount === maxInstanceCount
    ? String(maxInstanceCount)
    : `${String(minInstanceCount)}–${String(maxInstanceCount)}`;

/** How many rows are shown before one asks for all. */
const shownAtFirst = 50;

type GroupInstancesProps = { title: string; instances: Instance[]; scaling?: Scaling };

/** The instances of one group, with how many it should have. */
export function GroupInstances({ title, instances, scaling }: GroupInstancesProps) {
  const [all, setAll] = useState(false);
  const up = instances.filter(({ state }) => started.has(state)).length;
  const wrong = mismatch(up, scaling);
  const shown = all ? instances : instances.slice(0, shownAtFirst);
  return (
    <Section
      title={title}
      actions={
        <p className="text-sm text-ink-soft">
          {up} up{scaling && `, ${range(scaling)} expected`}
          {wrong && <span className="text-warn"> · {wrong}</span>}
        </p>
      }
    >
      {instances.length === 0 ? (
        <p className="px-4 py-3 text-ink-soft">No instances now.</p>
      ) : (
        <InstanceTable caption={`Instances of ${title}`} instances={shown} />
      )}
      {shown.length < instances.length && (
        <div className="px-4 py-2">
          <Button look="secondary" onClick={() => setAll(true)}>
            Show all {instances.length}
          </Button>
        </div>
      )}
    </Section>
  );
}
