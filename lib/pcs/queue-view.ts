import "server-only";
import type { Queue, QueueSummary as QueueListItem } from "@aws-sdk/client-pcs";
import { errorsView, listedView, required, settingsView } from "./members.ts";
import type { QueueDetail, QueueSummary } from "./view/queue.ts";

/** What lists show of a queue. */
export const queueSummaryView = (queue: QueueListItem): QueueSummary => ({
  ...listedView(queue),
  clusterId: required(queue.clusterId, "clusterId"),
});

/** Everything GetQueue returns, as plain values. */
export const queueDetailView = (queue: Queue): QueueDetail => ({
  ...queueSummaryView(queue),
  computeNodeGroupIds: (queue.computeNodeGroupConfigurations ?? []).flatMap(
    ({ computeNodeGroupId }) => computeNodeGroupId ?? [],
  ),
  slurmCustomSettings: settingsView(queue.slurmConfiguration?.slurmCustomSettings),
  errorInfo: errorsView(queue.errorInfo),
});
