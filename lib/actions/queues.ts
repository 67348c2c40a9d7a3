"use server";

import type { Failure } from "#lib/errors.ts";
import { change, changeSeen } from "#lib/live/change.ts";
import { createQueue, deleteQueue, getQueue, updateQueue } from "#lib/pcs/queues.ts";
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

/** UpdateQueue on a connection, by id. Refused when the modifiedAt is no longer what the person saw. */
export async function updateQueueAction(
  connectionId: string,
  request: UpdateQueueRequest,
  seen: string,
): Promise<Result<QueueDetail, Failure>> {
  return changeSeen(connectionId, { read: getQueue, update: updateQueue, seen }, request);
}

/** DeleteQueue on a connection, by ids. */
export async function deleteQueueAction(
  connectionId: string,
  request: DeleteRequest,
): Promise<Result<void, Failure>> {
  return change(connectionId, deleteQueue, request);
}
