import { type Answer, json11 } from "#sandbox/http/answer.ts";
import { errorAnswer } from "#sandbox/http/errors.ts";
import { jsonProtocol, unmodelledError } from "#sandbox/http/json-protocol.ts";
import type { Call, Failure, Service } from "#sandbox/http/service.ts";
import type { Clock } from "#sandbox/clock.ts";
import { parseJson } from "#sandbox/pcs/parse-request.ts";
import { secretsOperations } from "#sandbox/secrets-manager/operations.ts";
import type { Store } from "#sandbox/store/store.ts";

const protocol = jsonProtocol("secretsmanager", json11, (failure: Failure) =>
  unmodelledError(failure, json11),
);

const modelledError = (code: string, message: string): Answer => ({
  status: 400,
  contentType: json11,
  body: JSON.stringify({ __type: `com.amazonaws.secretsmanager#${code}`, Message: message }),
  errorType: code,
});

const unknownOperation = errorAnswer(
  {
    code: "UnknownOperationException",
    message: `Secrets Manager takes POST / with Content-Type: ${json11} and X-Amz-Target: secretsmanager.<Operation>, where the sandbox has: ${[...secretsOperations.keys()].join(", ")}.`,
  },
  json11,
);

function answer(call: Call, store: Store): Answer {
  const run = secretsOperations.get(protocol.operationOf(call) ?? "");
  const isJson11 = call.headers["content-type"]?.toLowerCase().startsWith(json11);
  if (!run || call.method !== "POST" || call.url !== "/" || !isJson11) return unknownOperation;
  const input = parseJson(call.body);
  if (!input.ok) return modelledError("InvalidRequestException", input.error.message);
  const outcome = run(store, call.caller, input.value);
  if (!outcome.ok) return modelledError(outcome.error.code, outcome.error.message);
  return { status: 200, contentType: json11, body: JSON.stringify(outcome.output) };
}

/** AWS Secrets Manager, as far as the secrets of clusters go: AWS JSON 1.1. */
export const secretsManagerService = ({
  store,
  clock,
}: {
  store: Store;
  clock: Clock;
}): Service => ({
  protocol,
  handle(call) {
    const now = clock.now();
    if (store.transitions.isDue(now)) store.transaction(() => store.transitions.settle(now));
    return answer(call, store);
  },
});
