import "server-only";
import { mapOfProcess } from "#lib/per-process.ts";

/** What of a piece of work goes into traces. */
type SpanDetails = {
  name: string;
  attributes: Record<string, string>;
  /** Whether the work leaves the process, to AWS. */
  client?: boolean;
};

/** How a piece of work is traced; `failed` marks it as failed, for a reason that is a value and not an exception. */
export type Tracer = <Value>(
  details: SpanDetails,
  work: (failed: (reason: string) => void) => Promise<Value>,
) => Promise<Value>;

const tracers = mapOfProcess<Tracer>("tracer");

/** Has all that follows traced. */
export const traceWith = (tracer: Tracer) => void tracers.set("tracer", tracer);

/** Does something as a span of the trace, when there are traces: without them no library for them is even loaded. */
export const inSpan: Tracer = (details, work) => {
  const tracer = tracers.get("tracer");
  return tracer ? tracer(details, work) : work(() => undefined);
};
