"use client";

import Link from "next/link";
import { type ReactNode, useState } from "react";
import { type Edge, topologyOf } from "./topology.ts";
import { counted } from "#components/counted.ts";
import { classNames } from "#components/ui/class-names.ts";

/** Cards have one height, so that the lines between them need no measuring: rem, with the gap below. */
const rowHeight = 7;
const gap = 0.75;

type Drawn = {
  id: string;
  name: string;
  /** Where its name leads to; nothing when it does not exist yet. */
  href?: string;
  facts: ReactNode;
};

type TopologyPictureProps = { queues: (Drawn & { groupIds: string[] })[]; groups: Drawn[] };

/** Which queue sends jobs to which group, as a picture that is also a navigation. */
export function TopologyPicture({ queues, groups }: TopologyPictureProps) {
  const { groups: sorted, edges } = topologyOf(queues, groups);
  const [focused, setFocused] = useState<string>();
  const isLit = ({ queueId, groupId }: Edge) => focused === queueId || focused === groupId;
  const focus = (id: string) => ({
    onFocus: () => setFocused(id),
    onMouseEnter: () => setFocused(id),
  });
  return (
    <div
      className="grid min-w-0 grid-cols-[minmax(9rem,1fr)_minmax(3rem,0.6fr)_minmax(11rem,1fr)] overflow-x-auto pb-2"
      onMouseLeave={() => setFocused(undefined)}
    >
      <Cards heading="Queues">
        {queues.map((queue) => (
          <Card key={queue.id} {...queue} {...focus(queue.id)}>
            <p className="text-sm text-ink-soft">
              {counted(edges.filter(({ queueId }) => queueId === queue.id).length, "node group")}
            </p>
          </Card>
        ))}
      </Cards>
      <Lines edges={edges} rows={Math.max(queues.length, groups.length)} isLit={isLit} />
      <Cards heading="Node groups">
        {sorted.map((group) => (
          <Card key={group.id} {...group} {...focus(group.id)}>
            <Users groupId={group.id} edges={edges} queues={queues} />
          </Card>
        ))}
      </Cards>
    </div>
  );
}

type UsersProps = { groupId: string; edges: Edge[]; queues: { id: string; name: string }[] };

/** The text equivalent of the lines that end at a group; where there are none, for everyone to see. */
function Users({ groupId, edges, queues }: UsersProps) {
  const names = edges
    .filter((edge) => edge.groupId === groupId)
    .map(({ queueId }) => queues.find(({ id }) => id === queueId)?.name);
  if (names.length > 0) return <p className="sr-only">Used by {names.join(", ")}</p>;
  return <p className="text-sm text-warn">No queue: login or unassigned</p>;
}

function Cards({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={heading}>
      <h2 className="pb-2 text-sm font-medium text-ink-soft">{heading}</h2>
      <ul style={{ display: "grid", gap: `${String(gap)}rem` }}>{children}</ul>
    </div>
  );
}

type CardProps = Drawn & {
  children: ReactNode;
  onFocus: () => void;
  onMouseEnter: () => void;
};

function Card({ name, href, facts, children, onFocus, onMouseEnter }: CardProps) {
  return (
    <li
      onFocus={onFocus}
      onMouseEnter={onMouseEnter}
      style={{ height: `${String(rowHeight)}rem` }}
      className="flex min-w-0 flex-col justify-center gap-0.5 rounded-lg border border-line bg-surface px-3 hover:border-accent"
    >
      {href === undefined ? (
        <p title={name} className="truncate font-medium">
          {name}
        </p>
      ) : (
        <Link
          href={href}
          prefetch={false}
          title={name}
          className="truncate font-medium text-accent hover:underline"
        >
          {name}
        </Link>
      )}
      {facts}
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
