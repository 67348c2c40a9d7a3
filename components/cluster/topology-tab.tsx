"use client";

import { Waypoints } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useCluster } from "./cluster-context.tsx";
import { type Edge, topologyOf } from "./topology.ts";
import { ResourceStatus } from "#components/resource-status.tsx";
import { CapacityBar } from "#components/ui/capacity-bar.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";

/** Cards have one height, so that the lines between them need no measuring: rem, with the gap below. */
const rowHeight = 6;
const gap = 0.75;

/** The queues, the node groups, and which queue sends jobs to which group, as a picture. */
export function TopologyTab() {
  const { queues, groups, edges } = topologyOf(useCluster());
  const [focused, setFocused] = useState<string>();
  const isLit = ({ queueId, groupId }: Edge) => focused === queueId || focused === groupId;
  const focus = (id: string) => ({
    onFocus: () => setFocused(id),
    onMouseEnter: () => setFocused(id),
  });
  if (queues.length + groups.length === 0) return <NothingToDraw />;
  return (
    <div
      className="grid min-w-0 grid-cols-[minmax(9rem,1fr)_minmax(3rem,0.6fr)_minmax(11rem,1fr)] overflow-x-auto pb-2"
      onMouseLeave={() => setFocused(undefined)}
    >
      <Cards heading="Queues">
        {queues.map(({ summary }) => {
          const uses = edges.filter(({ queueId }) => queueId === summary.id).length;
          return (
            <Card
              key={summary.id}
              name={summary.name}
              status={summary.status}
              {...focus(summary.id)}
            >
              <p className="text-sm text-ink-soft">{countWords(uses, "node group")}</p>
            </Card>
          );
        })}
      </Cards>
      <Lines edges={edges} rows={Math.max(queues.length, groups.length)} isLit={isLit} />
      <Cards heading="Node groups">
        {groups.map(({ summary, detail }) => (
          <Card key={summary.id} name={summary.name} status={summary.status} {...focus(summary.id)}>
            {detail && (
              <CapacityBar
                minimum={detail.scaling.minInstanceCount}
                maximum={detail.scaling.maxInstanceCount}
                limit={undefined}
              />
            )}
            <p className="sr-only">{usersOf(summary.id, edges, queues)}</p>
          </Card>
        ))}
      </Cards>
    </div>
  );
}

const countWords = (count: number, noun: string) =>
  `${String(count)} ${noun}${count === 1 ? "" : "s"}`;

type Named = { summary: { id: string; name: string } };

/** The text equivalent of the lines that end at a group. */
function usersOf(groupId: string, edges: Edge[], queues: Named[]): string {
  const names = edges
    .filter((edge) => edge.groupId === groupId)
    .map(({ queueId }) => queues.find(({ summary }) => summary.id === queueId)?.summary.name);
  return names.length > 0 ? `Used by ${names.join(", ")}` : "Used by no queue: login or unassigned";
}

function Cards({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section aria-label={heading}>
      <h2 className="pb-2 text-sm font-medium text-ink-soft">{heading}</h2>
      <ul style={{ display: "grid", gap: `${String(gap)}rem` }}>{children}</ul>
    </section>
  );
}

type CardProps = {
  name: string;
  status: string;
  children: ReactNode;
  onFocus: () => void;
  onMouseEnter: () => void;
};

function Card({ name, status, children, ...handlers }: CardProps) {
  return (
    <li
      tabIndex={0}
      {...handlers}
      style={{ height: `${String(rowHeight)}rem` }}
      className="flex min-w-0 flex-col justify-center gap-0.5 rounded-lg border border-line bg-surface px-3 hover:border-accent"
    >
      <p className="truncate font-medium" title={name}>
        {name}
      </p>
      <ResourceStatus status={status} />
      {children}
    </li>
  );
}

type LinesProps = { edges: Edge[]; rows: number; isLit: (edge: Edge) => boolean };

/** The lines, in a space of 100 by as many units as the columns have rem. */
function Lines({ edges, rows, isLit }: LinesProps) {
  const height = rows * (rowHeight + gap) - gap;
  const middle = (row: number) => row * (rowHeight + gap) + rowHeight / 2;
  return (
    <svg
      aria-hidden
      viewBox={`0 0 100 ${String(height)}`}
      preserveAspectRatio="none"
      style={{ height: `${String(height)}rem` }}
      className="mt-7 w-full"
    >
      {edges.map((edge) => (
        <path
          key={`${edge.queueId} ${edge.groupId}`}
          d={`M0 ${String(middle(edge.from))} C50 ${String(middle(edge.from))} 50 ${String(middle(edge.to))} 100 ${String(middle(edge.to))}`}
          fill="none"
          vectorEffect="non-scaling-stroke"
          className={classNames(
            "stroke-2",
            isLit(edge) ? "stroke-accent" : "stroke-line-strong/50",
          )}
        />
      ))}
    </svg>
  );
}

function NothingToDraw() {
  return (
    <EmptyState icon={Waypoints} title="Nothing to draw yet">
      <p>
        Once the cluster has queues and node groups, this shows which queue sends jobs to which
        group.
      </p>
    </EmptyState>
  );
}
