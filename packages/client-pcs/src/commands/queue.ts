import type { MetadataBearer } from "@smithy/types";
import { command } from "../command.ts";
import type {
  CreateQueueRequest,
  CreateQueueResponse,
  DeleteQueueRequest,
  DeleteQueueResponse,
  GetQueueRequest,
  GetQueueResponse,
  ListQueuesRequest,
  ListQueuesResponse,
  UpdateQueueRequest,
  UpdateQueueResponse,
} from "../models/queue.ts";
import {
  CreateQueue$,
  DeleteQueue$,
  GetQueue$,
  ListQueues$,
  UpdateQueue$,
} from "../schemas/queue.ts";

export interface CreateQueueCommandInput extends CreateQueueRequest {}

export interface CreateQueueCommandOutput extends CreateQueueResponse, MetadataBearer {}

/** Begins to create a queue in an ACTIVE cluster. */
export class CreateQueueCommand extends command<CreateQueueCommandInput, CreateQueueCommandOutput>(
  CreateQueue$,
) {}

export interface GetQueueCommandInput extends GetQueueRequest {}

export interface GetQueueCommandOutput extends GetQueueResponse, MetadataBearer {}

/** Reads a queue. */
export class GetQueueCommand extends command<GetQueueCommandInput, GetQueueCommandOutput>(
  GetQueue$,
) {}

export interface ListQueuesCommandInput extends ListQueuesRequest {}

export interface ListQueuesCommandOutput extends ListQueuesResponse, MetadataBearer {}

/** Reads a page of the queues of a cluster. */
export class ListQueuesCommand extends command<ListQueuesCommandInput, ListQueuesCommandOutput>(
  ListQueues$,
) {}

export interface UpdateQueueCommandInput extends UpdateQueueRequest {}

export interface UpdateQueueCommandOutput extends UpdateQueueResponse, MetadataBearer {}

/** Begins to change a queue; running jobs go on. */
export class UpdateQueueCommand extends command<UpdateQueueCommandInput, UpdateQueueCommandOutput>(
  UpdateQueue$,
) {}

export interface DeleteQueueCommandInput extends DeleteQueueRequest {}

export interface DeleteQueueCommandOutput extends DeleteQueueResponse, MetadataBearer {}

/** Begins to delete a queue; its running jobs are ended and its waiting ones cancelled. */
export class DeleteQueueCommand extends command<DeleteQueueCommandInput, DeleteQueueCommandOutput>(
  DeleteQueue$,
) {}
