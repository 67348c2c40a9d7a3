import { type Command, createAggregatedClient } from "@smithy/core/client";
import type {
  HttpHandlerOptions,
  MetricsRecorder,
  PaginationConfiguration,
  Paginator,
} from "@smithy/types";
import { PCSClient } from "./client.ts";
import type { PCSClientResolvedConfig } from "./client-config.ts";
import {
  CreateClusterCommand,
  DeleteClusterCommand,
  GetClusterCommand,
  ListClustersCommand,
  UpdateClusterCommand,
} from "./commands/cluster.ts";
import {
  CreateComputeNodeGroupCommand,
  DeleteComputeNodeGroupCommand,
  GetComputeNodeGroupCommand,
  ListComputeNodeGroupsCommand,
  UpdateComputeNodeGroupCommand,
} from "./commands/compute-node-group.ts";
import {
  CreateQueueCommand,
  DeleteQueueCommand,
  GetQueueCommand,
  ListQueuesCommand,
  UpdateQueueCommand,
} from "./commands/queue.ts";
import { RegisterComputeNodeGroupInstanceCommand } from "./commands/register-instance.ts";
import {
  ListTagsForResourceCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from "./commands/tags.ts";
import {
  paginateListClusters,
  paginateListComputeNodeGroups,
  paginateListQueues,
} from "./pagination.ts";
import type { ServiceInputTypes, ServiceOutputTypes } from "./service-types.ts";

const commands = {
  CreateClusterCommand,
  CreateComputeNodeGroupCommand,
  CreateQueueCommand,
  DeleteClusterCommand,
  DeleteComputeNodeGroupCommand,
  DeleteQueueCommand,
  GetClusterCommand,
  GetComputeNodeGroupCommand,
  GetQueueCommand,
  ListClustersCommand,
  ListComputeNodeGroupsCommand,
  ListQueuesCommand,
  ListTagsForResourceCommand,
  RegisterComputeNodeGroupInstanceCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateClusterCommand,
  UpdateComputeNodeGroupCommand,
  UpdateQueueCommand,
};

const paginators = {
  paginateListClusters,
  paginateListComputeNodeGroups,
  paginateListQueues,
};

/** What can be set for one request. */
export interface PCSRequestOptions extends HttpHandlerOptions {
  metricsRecorder?: MetricsRecorder<unknown>;
}

type Callback<Output> = (error: unknown, data?: Output) => void;

/** An operation as a method: it answers with a promise, or calls back when given a function. */
interface OperationMethod<Input, Output> {
  (args: Input, options?: PCSRequestOptions): Promise<Output>;
  (args: Input, callback: Callback<Output>): void;
  (args: Input, options: PCSRequestOptions, callback: Callback<Output>): void;
}

/** The same, for an operation that needs no input. */
interface InputlessMethod<Input, Output> extends OperationMethod<Input, Output> {
  (): Promise<Output>;
}

type MethodOf<AnyCommand> =
  AnyCommand extends Command<
    infer Input,
    infer Output,
    PCSClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >
    ? object extends Input
      ? InputlessMethod<Input, Output>
      : OperationMethod<Input, Output>
    : never;

type MethodName<CommandName> = CommandName extends `${infer Operation}Command`
  ? Uncapitalize<Operation>
  : never;

type OperationMethods = {
  [Name in keyof typeof commands as MethodName<Name>]: MethodOf<
    InstanceType<(typeof commands)[Name]>
  >;
};

type PageOptions = Omit<PaginationConfiguration, "client">;

type PaginatorMethod<AnyPaginator> = AnyPaginator extends (
  config: never,
  input: infer Input,
) => Paginator<infer Output>
  ? object extends Input
    ? (args?: Input, options?: PageOptions) => Paginator<Output>
    : (args: Input, options?: PageOptions) => Paginator<Output>
  : never;

type PaginatorMethods = {
  [Name in keyof typeof paginators]: PaginatorMethod<(typeof paginators)[Name]>;
};

/** The methods of the class below: `getCluster`, … for the operations, and `paginateListClusters`, … */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- createAggregatedClient adds them to the class
export interface PCS extends OperationMethods, PaginatorMethods {}

/**
 * A client with a method for each operation: `await pcs.getCluster({ … })`. A program that uses a few of
 * them stays smaller with {@link PCSClient} and commands.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- as above
export class PCS extends PCSClient {}

createAggregatedClient(commands, PCS, { paginators });
