import { json10 } from "#sandbox/http/answer.ts";
import { errorAnswer } from "#sandbox/http/errors.ts";
import type { Service } from "#sandbox/http/service.ts";
import type { PcsContext } from "#sandbox/pcs/context.ts";
import { pcsErrorAnswer } from "#sandbox/pcs/errors.ts";
import { operations } from "#sandbox/pcs/operations.ts";
import { parseJson } from "#sandbox/pcs/parse-request.ts";
import { pcsProtocol } from "#sandbox/pcs/protocol.ts";

const isJson10 = (contentType = "") =>
  contentType === json10 || /^application\/x-amz-json-1\.0 *(;|$)/i.test(contentType);

const unknownOperation = errorAnswer({
  code: "UnknownOperationException",
  message: `PCS takes POST / with Content-Type: ${json10} and X-Amz-Target: AWSParallelComputingService.<Operation>, where the sandbox has: ${operations.map(({ name }) => name).join(", ")}.`,
});

/** AWS Parallel Computing Service, by its protocol: AWS JSON 1.0. */
export function pcsService(context: PcsContext): Service {
  const { store, clock, httpErrorCodes } = context;
  const protocol = pcsProtocol(httpErrorCodes);
  const byName = new Map(operations.map(({ name, prepare }) => [name, prepare(context)]));
  const handle: Service["handle"] = (call) => {
    const { method, url, headers, body, caller } = call;
    const run = byName.get(protocol.operationOf(call) ?? "");
    if (!run || method !== "POST" || url !== "/" || !isJson10(headers["content-type"])) {
      return unknownOperation;
    }
    const input = parseJson(body);
    if (!input.ok) return pcsErrorAnswer(input.error, httpErrorCodes);
    const now = clock.now();
    if (store.transitions.isDue(now)) store.transaction(() => store.transitions.settle(now));
    const ending = run(input.value, caller);
    if (!ending.ok) return pcsErrorAnswer(ending.error, httpErrorCodes);
    return { status: 200, contentType: json10, body: ending.body };
  };
  return { protocol, handle };
}
