import { randomUUID } from "node:crypto";
import { z } from "zod";
import { actionId } from "#e2e/action-id.ts";
import { ask } from "#e2e/providers/http-client.ts";
import { paths } from "#lib/paths.ts";
import type { Mutation } from "./account.ts";

const connection = "sandbox";

/** The result of an action: of saving tags, one for each resource. */
const resultSchema = z.object({
  ok: z.boolean(),
  value: z.unknown().optional(),
});
const failedInside = z.array(z.object({ failure: z.object({}) })).min(1);

/** What became of an action, as its answer has it: a line with the number of a part, and the part as JSON. */
function toldBy(status: number, body: string): Mutation["told"] {
  // From 502 on it is the balancer that speaks: it lost the console, and does not know.
  if (status >= 502) return "nothing";
  const text = /^\w+:(\{"ok":.*\})$/m.exec(body)?.[1];
  if (text === undefined) return status < 400 ? "nothing" : "failure";
  const { ok, value } = resultSchema.parse(JSON.parse(text));
  return ok && !failedInside.safeParse(value).success ? "success" : "failure";
}

export type Target = { url: string; cookie: string };

async function send({ url, cookie }: Target, page: string, action: string, args: unknown[]) {
  const headers = {
    ...{ cookie, origin: url, "next-action": await actionId(action) },
    "content-type": "text/plain;charset=UTF-8",
  };
  const body = JSON.stringify(args);
  const answer = await ask(url + page, { method: "POST", headers, body }).catch(() => undefined);
  return answer ? toldBy(answer.status, answer.body) : "nothing";
}

/** Creates a queue, as its form does. */
export async function createQueue(
  target: Target,
  cluster: string,
  name: string,
): Promise<Mutation> {
  const request = { clusterIdentifier: cluster, queueName: name, clientToken: randomUUID() };
  const page = paths.newQueue(connection, cluster);
  return { name, told: await send(target, page, "createQueueAction", [connection, request]) };
}

/** Puts a tag of this key on a resource, as the editor of tags does. */
export async function addTag(target: Target, resourceArn: string, key: string): Promise<Mutation> {
  const change = { resourceArn, untag: [], tag: { [key]: "load" } };
  const page = paths.bulkTags(connection);
  return { name: key, told: await send(target, page, "saveTagsAction", [connection, [change]]) };
}
