import type {
  CreateClusterCommandInput,
  CreateClusterCommandOutput,
  DeleteClusterCommandInput,
  DeleteClusterCommandOutput,
  GetClusterCommandInput,
  GetClusterCommandOutput,
  ListClustersCommandInput,
  ListClustersCommandOutput,
  UpdateClusterCommandInput,
  UpdateClusterCommandOutput,
} from "./commands/cluster.ts";
import type {
  CreateComputeNodeGroupCommandInput,
  CreateComputeNodeGroupCommandOutput,
  DeleteComputeNodeGroupCommandInput,
  DeleteComputeNodeGroupCommandOutput,
  GetComputeNodeGroupCommandInput,
  GetComputeNodeGroupCommandOutput,
  ListComputeNodeGroupsCommandInput,
  ListComputeNodeGroupsCommandOutput,
  UpdateComputeNodeGroupCommandInput,
  UpdateComputeNodeGroupCommandOutput,
} from "./commands/compute-node-group.ts";
import type {
  RegisterComputeNodeGroupInstanceCommandInput,
  RegisterComputeNodeGroupInstanceCommandOutput,
} from "./commands/register-instance.ts";
import type {
  CreateQueueCommandInput,
  CreateQueueCommandOutput,
  DeleteQueueCommandInput,
  DeleteQueueCommandOutput,
  GetQueueCommandInput,
  GetQueueCommandOutput,
  ListQueuesCommandInput,
  ListQueuesCommandOutput,
  UpdateQueueCommandInput,
  UpdateQueueCommandOutput,
} from "./commands/queue.ts";
import type {
  ListTagsForResourceCommandInput,
  ListTagsForResourceCommandOutput,
  TagResourceCommandInput,
  TagResourceCommandOutput,
  UntagResourceCommandInput,
  UntagResourceCommandOutput,
} from "./commands/tags.ts";

/** What a client can be asked. */
export type ServiceInputTypes =
  | CreateClusterCommandInput
  | CreateComputeNodeGroupCommandInput
  | CreateQueueCommandInput
  | DeleteClusterCommandInput
  | DeleteComputeNodeGroupCommandInput
  | DeleteQueueCommandInput
  | GetClusterCommandInput
  | GetComputeNodeGroupCommandInput
  | GetQueueCommandInput
  | ListClustersCommandInput
  | ListComputeNodeGroupsCommandInput
  | ListQueuesCommandInput
  | ListTagsForResourceCommandInput
  | RegisterComputeNodeGroupInstanceCommandInput
  | TagResourceCommandInput
  | UntagResourceCommandInput
  | UpdateClusterCommandInput
  | UpdateComputeNodeGroupCommandInput
  | UpdateQueueCommandInput;

/** What a client can answer. */
export type ServiceOutputTypes =
  | CreateClusterCommandOutput
  | CreateComputeNodeGroupCommandOutput
  | CreateQueueCommandOutput
  | DeleteClusterCommandOutput
  | DeleteComputeNodeGroupCommandOutput
  | DeleteQueueCommandOutput
  | GetClusterCommandOutput
  | GetComputeNodeGroupCommandOutput
  | GetQueueCommandOutput
  | ListClustersCommandOutput
  | ListComputeNodeGroupsCommandOutput
  | ListQueuesCommandOutput
  | ListTagsForResourceCommandOutput
  | RegisterComputeNodeGroupInstanceCommandOutput
  | TagResourceCommandOutput
  | UntagResourceCommandOutput
  | UpdateClusterCommandOutput
  | UpdateComputeNodeGroupCommandOutput
  | UpdateQueueCommandOutput;
