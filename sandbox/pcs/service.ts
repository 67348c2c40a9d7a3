import { json10 } from "#sandbox/http/answer.ts";
import { errorAnswer } from "#sandbox/http/errors.ts";
import type { Service } from "#sandbox/http/front-door.ts";
import type { PcsContext } from "#sandbox/pcs/context.ts";
import { createCluster } from "#sandbox/pcs/create-cluster.ts";
import { deleteCluster } from "#sandbox/pcs/delete-cluster.ts";
import { pcsErrorAnswer } from "#sandbox/pcs/errors.ts";
import { getCluster } from "#sandbox/pcs/get-cluster.ts";
import { listClusters } from "#sandbox/pcs/list-clusters.ts";
import { parseJson } from "#sandbox/pcs/parse-request.ts";

const operations = [createCluster, getCluster, listClusters, deleteCluster];

const isJson10 = (contentType = "") =>
  contentType === json10 || /^application\/x-amz-json-1\.0 *(;|$)/i.test(contentType);

const unknownOperation = errorAnswer({
  code: "UnknownOperationException",
  message: `PCS takes POST / with Content-Type: ${json10} and X-Amz-Target: AWSParallelComputingService.<Operation>, where the sandbox has: ${operations.map(({ name }) => name).join(", ")}.`,
});

/** AWS Parallel Computing Service, by its protocol: AWS JSON 1.0. */
export function pcsService(context: PcsContext): Service {
  const { store, clock } = context;
  const byTarget = new Map(
    operations.map(({ name, prepare }) => [
      `AWSParallelComputingService.${name}`,
      prepare(context),
    ]),
  );
  return ({ method, url, headers, body, caller }) => {
    const run = byTarget.get(headers["x-amz-target"]?.toString() ?? "");
    if (!run || method !== "POST" || url !== "/" || !isJson10(headers["content-type"])) {
      return unknownOperation;
    }
    const input = parseJson(body);
    if (!input.ok) return pcsErrorAnswer(input.error);
    const now = clock.now();
    if (store.transitions.isDue(now)) store.transaction(() => store.transitions.settle(now));
    const ending = run(input.value, caller);
    if (!ending.ok) return pcsErrorAnswer(ending.error);
    return { status: 200, contentType: json10, body: ending.body };
  };
}
