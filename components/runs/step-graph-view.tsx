"use client";

import Link from "next/link";
import { useId } from "react";
import { operationWords } from "./run-words.ts";
import { counted } from "#components/counted.ts";
import { shareOf } from "./run-time.ts";
import { StepStatusMark } from "./run-status.tsx";
import { addressOfStep } from "./step-address.ts";
import { type Edge, type StepGraph, stepGraphs } from "./step-graph.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { useClock } from "#components/ui/clock.tsx";
import { Section } from "#components/ui/section.tsx";
import type { Run, RunStep } from "#lib/pcs/view/run.ts";

/** Cards have one height, so that the lines between them need no measuring: rem, with the gap below. */
const rowHeight = 3.25;
const gap = 0.5;
/** The room for what stands above a column, in rem. */
const headingHeight = 1.75;
/** The room for lines between two columns, as a share of a column's width. */
const lane = 0.3;

/** The steps of a run as pictures: what stands right of a line waits for what stands left of it. */
export function StepGraphView({ run }: { run: Run }) {
  return (
    <div className="hidden md:block">
      <Section title="Order of the steps">
        <div className="divide-y divide-line">
          {stepGraphs(run.steps).map((graph) => (
            <Picture key={graph.columns[0]?.steps[0]?.key} graph={graph} run={run} />
          ))}
        </div>
      </Section>
    </div>
  );
}

const heightOf = (rows: number) => headingHeight + rows * (rowHeight + gap) - gap;

/** Where the first card of a column stands: columns are centred on each other, in rem. */
const topOf = ({ columns, rows }: StepGraph, column: number) =>
  headingHeight + ((rows - (columns[column]?.steps.length ?? 0)) * (rowHeight + gap)) / 2;

/** The left edge of a column and its width, of 100. */
function across({ columns }: StepGraph, column: number) {
  const width = 100 / (columns.length + (columns.length - 1) * lane);
  return { left: column * width * (1 + lane), width };
}

function Picture({ graph, run }: { graph: StepGraph; run: Run }) {
  const { columns, rows } = graph;
  return (
    <div className="overflow-x-auto p-4">
      <div
        className="relative"
        style={{
          height: `${String(heightOf(rows))}rem`,
          minWidth: `${String(columns.length * 13)}rem`,
          // With few columns, cards would be as wide as the page.
          maxWidth: `${String(columns.length * 32)}rem`,
        }}
      >
        <Lines graph={graph} />
        {columns.map(({ operation }, column) => (
          <Column key={operation} graph={graph} column={column} run={run} />
        ))}
      </div>
    </div>
  );
}

type ColumnProps = { graph: StepGraph; column: number; run: Run };

/** The steps of one operation, below its name. */
function Column({ graph, column, run }: ColumnProps) {
  const heading = useId();
  const { left, width } = across(graph, column);
  const [steps, top] = [graph.columns[column]?.steps ?? [], topOf(graph, column)];
  return (
    <div className="absolute" style={{ left: `${String(left)}%`, width: `${String(width)}%` }}>
      <h3 id={heading} className="truncate text-sm font-medium text-ink-soft">
        {headingOf(steps)}
      </h3>
      <ol aria-labelledby={heading}>
        {steps.map((step, row) => (
          <li
            key={step.key}
            className="absolute w-full"
            style={{
              top: `${String(top + row * (rowHeight + gap))}rem`,
              height: `${String(rowHeight)}rem`,
            }}
          >
            <Card step={step} run={run} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** "Create cluster", "Create 10 node groups". */
function headingOf([first, ...others]: RunStep[]): string {
  if (!first) return "";
  const [verb = "", ...noun] = operationWords(first.operation).split(" ");
  if (others.length === 0) return operationWords(first.operation);
  return `${verb} ${counted(others.length + 1, noun.join(" "))}`;
}

const frames: Partial<Record<RunStep["status"], string>> = {
  calling: "border-busy",
  changing: "border-busy",
  failed: "border-bad",
};

function Card({ step, run }: { step: RunStep; run: Run }) {
  const href = addressOfStep(useConnection().id, run, step);
  return (
    <div
      className={classNames(
        "relative flex h-full flex-col justify-center overflow-hidden rounded-lg border bg-surface px-3 text-sm",
        frames[step.status] ?? "border-line",
        (step.status === "waiting" || step.status === "skipped") && "border-dashed",
      )}
    >
      {href ? (
        <Link
          href={href}
          prefetch={false}
          title={step.name}
          className="truncate font-medium text-accent hover:underline"
        >
          {step.name}
        </Link>
      ) : (
        <span title={step.name} className="truncate font-medium">
          {step.name}
        </span>
      )}
      <StepStatusMark step={step} />
      <ShareLine step={step} />
    </div>
  );
}

/** How far a step is by the time that it is expected to take, along the lower edge of its card. */
function ShareLine({ step }: { step: RunStep }) {
  const percent = useClock((now) => Math.round(shareOf(step, now) * 100));
  if (step.status !== "calling" && step.status !== "changing") return null;
  return (
    <span
      aria-hidden
      className="absolute bottom-0 left-0 h-1 bg-busy transition-[width] duration-1000 ease-linear"
      style={{ width: `${String(percent)}%` }}
    />
  );
}

/** The lines, in a space of 100 by as many units as the picture has rem. */
function Lines({ graph }: { graph: StepGraph }) {
  const middle = ({ column, row }: Edge["from"]) =>
    topOf(graph, column) + row * (rowHeight + gap) + rowHeight / 2;
  const path = ({ from, to }: Edge) => {
    const start = across(graph, from.column);
    const [x, end] = [start.left + start.width, across(graph, to.column).left];
    const [y, last] = [middle(from), middle(to)];
    const half = (x + end) / 2;
    return `M${String(x)} ${String(y)} C${String(half)} ${String(y)} ${String(half)} ${String(last)} ${String(end)} ${String(last)}`;
  };
  return (
    <svg
      aria-hidden
      viewBox={`0 0 100 ${String(heightOf(graph.rows))}`}
      preserveAspectRatio="none"
      className="absolute inset-0 h-full w-full"
    >
      {graph.edges.map((edge) => (
        <path
          key={path(edge)}
          d={path(edge)}
          fill="none"
          vectorEffect="non-scaling-stroke"
          className={classNames(edge.done ? "stroke-good stroke-2" : "stroke-line-strong/50")}
        />
      ))}
    </svg>
  );
}
