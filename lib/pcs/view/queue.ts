import type { SlurmSetting } from "#lib/pcs/spec/slurm-settings.ts";

/** An item of ListQueues. Times are ISO 8601 in UTC; status may be unknown. */
export type QueueSummary = {
  id: string;
  name: string;
  arn: string;
  clusterId: string;
  status: string;
  createdAt: string;
  modifiedAt: string;
};

/** Every member that GetQueue returns. */
export type QueueDetail = QueueSummary & {
  computeNodeGroupIds: string[];
  slurmCustomSettings: SlurmSetting[];
  errorInfo: { code?: string; message?: string }[];
};
