import { answerMetrics } from "#lib/observe/answer-metrics.ts";

/** Metrics in the text format of Prometheus, for who has the METRICS_TOKEN. */
export const GET = (request: Request) => answerMetrics(request);
