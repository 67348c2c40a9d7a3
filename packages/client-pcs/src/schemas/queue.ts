import { ErrorInfoList, SlurmCustomSettings } from "./common.ts";
import {
  clientToken,
  dateTime,
  idempotentOperation,
  integer,
  listOf,
  operation,
  structure,
  text,
  textMap,
} from "./shape.ts";

export const ComputeNodeGroupConfiguration$ = structure(
  "ComputeNodeGroupConfiguration",
  {},
  { computeNodeGroupId: text },
);

const ComputeNodeGroupConfigurationList = listOf(
  "ComputeNodeGroupConfigurationList",
  ComputeNodeGroupConfiguration$,
);

const slurm = { slurmCustomSettings: SlurmCustomSettings };

export const QueueSlurmConfiguration$ = structure("QueueSlurmConfiguration", {}, slurm);

export const QueueSlurmConfigurationRequest$ = structure(
  "QueueSlurmConfigurationRequest",
  {},
  slurm,
);

export const UpdateQueueSlurmConfigurationRequest$ = structure(
  "UpdateQueueSlurmConfigurationRequest",
  {},
  slurm,
);

export const Queue$ = structure(
  "Queue",
  {
    name: text,
    id: text,
    arn: text,
    clusterId: text,
    createdAt: dateTime,
    modifiedAt: dateTime,
    status: text,
    computeNodeGroupConfigurations: ComputeNodeGroupConfigurationList,
  },
  { slurmConfiguration: QueueSlurmConfiguration$, errorInfo: ErrorInfoList },
);

export const QueueSummary$ = structure("QueueSummary", {
  name: text,
  id: text,
  arn: text,
  clusterId: text,
  createdAt: dateTime,
  modifiedAt: dateTime,
  status: text,
});

export const CreateQueueRequest$ = structure(
  "CreateQueueRequest",
  { clusterIdentifier: text, queueName: text },
  {
    computeNodeGroupConfigurations: ComputeNodeGroupConfigurationList,
    slurmConfiguration: QueueSlurmConfigurationRequest$,
    clientToken,
    tags: textMap,
  },
);

export const CreateQueueResponse$ = structure("CreateQueueResponse", {}, { queue: Queue$ });

export const GetQueueRequest$ = structure("GetQueueRequest", {
  clusterIdentifier: text,
  queueIdentifier: text,
});

export const GetQueueResponse$ = structure("GetQueueResponse", {}, { queue: Queue$ });

export const ListQueuesRequest$ = structure(
  "ListQueuesRequest",
  { clusterIdentifier: text },
  { nextToken: text, maxResults: integer },
);

export const ListQueuesResponse$ = structure(
  "ListQueuesResponse",
  { queues: listOf("QueueList", QueueSummary$) },
  { nextToken: text },
);

export const UpdateQueueRequest$ = structure(
  "UpdateQueueRequest",
  { clusterIdentifier: text, queueIdentifier: text },
  {
    computeNodeGroupConfigurations: ComputeNodeGroupConfigurationList,
    slurmConfiguration: UpdateQueueSlurmConfigurationRequest$,
    clientToken,
  },
);

export const UpdateQueueResponse$ = structure("UpdateQueueResponse", {}, { queue: Queue$ });

export const DeleteQueueRequest$ = structure(
  "DeleteQueueRequest",
  { clusterIdentifier: text, queueIdentifier: text },
  { clientToken },
);

export const DeleteQueueResponse$ = structure("DeleteQueueResponse", {});

export const CreateQueue$ = idempotentOperation(
  "CreateQueue",
  CreateQueueRequest$,
  CreateQueueResponse$,
);

export const GetQueue$ = operation("GetQueue", GetQueueRequest$, GetQueueResponse$);

export const ListQueues$ = operation("ListQueues", ListQueuesRequest$, ListQueuesResponse$);

export const UpdateQueue$ = idempotentOperation(
  "UpdateQueue",
  UpdateQueueRequest$,
  UpdateQueueResponse$,
);

export const DeleteQueue$ = idempotentOperation(
  "DeleteQueue",
  DeleteQueueRequest$,
  DeleteQueueResponse$,
);
