import "server-only";
import type { Failure, FailureKind } from "#lib/errors.ts";
import type { Result } from "#lib/result.ts";
import { log } from "./log.ts";
import { metrics } from "./metrics.ts";
import { inSpan } from "./span.ts";

/** Which call it is, in words that are safe to keep. */
type Call = {
  service: string;
  operation: string;
  connection: string;
  correlationId: string;
  run?: string | undefined;
};

/** What somebody should look at; the rest are answers to what a person asked for. */
const alarming = new Set<FailureKind>(["credentials", "fault", "throttled", "unreachable"]);

function logFailure(call: Call, failure: Failure) {
  const line = {
    ...call,
    failure: failure.kind,
    awsCode: failure.code,
    awsRequestId: failure.requestId,
  };
  const level = alarming.has(failure.kind) ? "warn" : "info";
  log()[level](line, "A call to AWS failed");
}

/** Makes a call to AWS seen from outside: timed, counted, in traces, and in the log when it failed. */
export async function observeCall<Output>(
  call: Call,
  work: () => Promise<Result<Output, Failure>>,
): Promise<Result<Output, Failure>> {
  const { service, operation } = call;
  const { awsCalls, awsThrottles } = metrics();
  const measured = awsCalls.startTimer({ service, operation });
  const attributes = {
    "rpc.system": "aws-api",
    "rpc.service": service,
    "rpc.method": operation,
    "pcs_console.connection": call.connection,
    "pcs_console.correlation_id": call.correlationId,
    ...(call.run === undefined ? {} : { "pcs_console.run": call.run }),
  };
  // A bug throws, and is counted as one.
  let outcome = "bug";
  try {
    return await inSpan(
      { name: `${service}.${operation}`, attributes, client: true },
      async (failed) => {
        const result = await work();
        outcome = result.ok ? "ok" : result.error.kind;
        if (!result.ok) {
          failed(result.error.kind);
          logFailure(call, result.error);
          if (result.error.kind === "throttled") awsThrottles.inc({ service });
        }
        return result;
      },
    );
  } finally {
    measured({ outcome });
  }
}
