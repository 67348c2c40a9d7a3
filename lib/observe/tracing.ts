import "server-only";
import { type Span, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from "@opentelemetry/resources";
import { BatchSpanProcessor, NodeTracerProvider } from "@opentelemetry/sdk-trace-node";
import { type Tracer, traceWith } from "./span.ts";

async function withSpan<Value>(
  span: Span,
  work: (failed: (reason: string) => void) => Promise<Value>,
): Promise<Value> {
  const failed = (message: string) => span.setStatus({ code: SpanStatusCode.ERROR, message });
  try {
    return await work(failed);
  } catch (error) {
    failed(error instanceof Error ? error.message : String(error));
    throw error;
  } finally {
    span.end();
  }
}

const tracerFor =
  (name: string): Tracer =>
  ({ name: spanName, attributes, client }, work) => {
    const kind = client ? SpanKind.CLIENT : SpanKind.INTERNAL;
    return trace
      .getTracer(name)
      .startActiveSpan(spanName, { kind, attributes }, (span) => withSpan(span, work));
  };

/**
 * Sends traces to where OTEL_EXPORTER_OTLP_ENDPOINT points, by OTLP over HTTP. The other OTEL_… variables of the
 * exporter, the sampler and the resource count as well. Next makes the spans of requests by itself.
 * @returns what sends all that is still waiting, and ends
 */
export function startTracing(): () => Promise<void> {
  const name = "pcs-console";
  const named = process.env.OTEL_SERVICE_NAME ?? name;
  const resource = defaultResource()
    .merge(resourceFromAttributes({ "service.name": named }))
    .merge(detectResources({ detectors: [envDetector] }));
  const provider = new NodeTracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  traceWith(tracerFor(name));
  return () => provider.shutdown();
}
