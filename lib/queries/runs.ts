import { queryOptions } from "@tanstack/react-query";
import { paths } from "#lib/paths.ts";
import { isOpen, type Run, type RunSummary } from "#lib/pcs/view/run.ts";
import type { Reading } from "#lib/reading.ts";
import { fetchReading } from "./fetch-reading.ts";
import { interval, pace } from "./pace.ts";

/** The latest runs of a connection. */
export type Runs = { runs: RunSummary[] };

/** The latest runs of a connection, newest first. */
export const runsQuery = (connection: string) =>
  queryOptions({
    queryKey: [connection, "runs"],
    queryFn: (context) => fetchReading<Runs>(paths.api.runs(connection), context),
    refetchInterval: interval<Runs>(({ runs }) => runs.some(isOpen), pace.seldom),
    staleTime: pace.changing,
  });

const untilItEnds = interval<Run>(() => true);

type Polled = { state: { data: Reading<Run> | undefined; error: Error | null } };

/** One run with its steps: asked for while it is open, and not when it has ended. */
export const runQuery = (connection: string, run: string) =>
  queryOptions({
    queryKey: [connection, "runs", run],
    queryFn: (context) => fetchReading<Run>(paths.api.run(connection, run), context),
    refetchInterval: (query: Polled) => {
      const { data, error } = query.state;
      return data && !error && !isOpen(data.value) ? (false as const) : untilItEnds(query);
    },
    staleTime: pace.changing,
  });
