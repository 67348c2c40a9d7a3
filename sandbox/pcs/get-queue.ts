import { getQueueRequest } from "#lib/pcs/spec/queue.ts";
import { findChild } from "#sandbox/pcs/find-child.ts";
import { defineRead, done } from "#sandbox/pcs/operation.ts";
import { queueView } from "#sandbox/pcs/queue-view.ts";

const type = "queue";

export const getQueue = defineRead({
  name: "GetQueue",
  request: getQueueRequest,
  run({ clusterIdentifier, queueIdentifier: identifier }, scope, { store }) {
    const found = findChild(store, scope, { type, clusterIdentifier, identifier });
    return found.ok ? done({ queue: queueView(found.child, scope) }) : found;
  },
});
