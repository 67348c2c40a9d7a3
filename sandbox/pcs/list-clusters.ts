import { listClustersRequest } from "#lib/pcs/spec/cluster.ts";
import { listPage } from "#sandbox/pcs/list-page.ts";
import { defineRead } from "#sandbox/pcs/operation.ts";

const operation = "ListClusters";
const [type, member] = ["cluster" as const, "clusters"];

export const listClusters = defineRead({
  name: operation,
  request: () => listClustersRequest,
  run: (page, scope, context) =>
    listPage(context, scope, { operation, type, member, clusterId: "" }, page),
});
