"use server";

import type { Failure } from "#lib/errors.ts";
import { change } from "#lib/live/change.ts";
import { createQueue, deleteQueue, updateQueue } from "#lib/pcs/queues.ts";
import type { CreateQueueRequest, UpdateQueueRequest } from "#lib/pcs/spec/queue.ts";
import type { QueueDetail } from "#lib/pcs/view/queue.ts";
import type { Result } from "#lib/result.ts";

type DeleteRequest = { clusterIdentifier: string; queueIdentifier: string; clientToken: string };

/** CreateQueue on a connection. */
export async function createQueueAction(
  connectionId: string,
  request: CreateQueueRequest,
): Promise<Result<QueueDetail, Failure>> {
  return change(connectionId, createQueue, request);
}

/** UpdateQueue on a connection, by ids. */
export async function updateQueueAction(
  connectionId: string,
  request: UpdateQueueRequest,
): Promise<Result<QueueDetail, Failure>> {
  return change(connectionId, updateQueue, request);
}

/** DeleteQueue on a connection, by ids. */
export async function deleteQueueAction(
  connectionId: string,
  request: DeleteRequest,
): Promise<Result<void, Failure>> {
  return change(connectionId, deleteQueue, request);
}
