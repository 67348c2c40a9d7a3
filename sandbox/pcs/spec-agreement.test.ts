import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { fieldPath } from "#lib/pcs/spec/field-path.ts";
import * as clusters from "#lib/pcs/spec/cluster.ts";
import * as groups from "#lib/pcs/spec/compute-node-group.ts";
import * as queues from "#lib/pcs/spec/queue.ts";
import { registerComputeNodeGroupInstanceRequest } from "#lib/pcs/spec/registration.ts";
import { type Revision, revisions } from "#lib/pcs/spec/revision.ts";
import * as tags from "#lib/pcs/spec/tag-requests.ts";
import { operations } from "#sandbox/pcs/operations.ts";
import { startWithQueue } from "#sandbox/testing/active-cluster.ts";
import { mutatedJson } from "#sandbox/testing/mutated-json.ts";
import { call } from "#sandbox/testing/signed-request.ts";
import { wholeRequests } from "#sandbox/testing/whole-requests.ts";

/** The requests as the console checks them. */
const schemas: Record<string, (revision: Revision) => z.ZodType> = {
  CreateCluster: clusters.createClusterRequest,
  GetCluster: clusters.getClusterRequest,
  ListClusters: () => clusters.listClustersRequest,
  UpdateCluster: clusters.updateClusterRequest,
  DeleteCluster: clusters.deleteClusterRequest,
  CreateComputeNodeGroup: groups.createComputeNodeGroupRequest,
  GetComputeNodeGroup: groups.getComputeNodeGroupRequest,
  ListComputeNodeGroups: groups.listComputeNodeGroupsRequest,
  UpdateComputeNodeGroup: groups.updateComputeNodeGroupRequest,
  DeleteComputeNodeGroup: groups.deleteComputeNodeGroupRequest,
  CreateQueue: queues.createQueueRequest,
  GetQueue: queues.getQueueRequest,
  ListQueues: queues.listQueuesRequest,
  UpdateQueue: queues.updateQueueRequest,
  DeleteQueue: queues.deleteQueueRequest,
  TagResource: tags.tagResourceRequest,
  UntagResource: tags.untagResourceRequest,
  ListTagsForResource: tags.listTagsForResourceRequest,
  RegisterComputeNodeGroupInstance: registerComputeNodeGroupInstanceRequest,
};

const refusal = z.object({
  reason: z.enum(["cannotParse", "fieldValidationFailed"]),
  fieldList: z.array(z.object({ name: z.string() })),
});

/** The fields that the sandbox finds malformed; what it has against a well-formed request is not asked. */
const refusedFields = (answer: unknown) =>
  refusal.safeParse(answer).data?.fieldList.map(({ name }) => name) ?? [];

/** The same by the spec, to which a member that is null was not sent. */
function malformedFields(schema: z.ZodType, body: string) {
  const input: unknown = JSON.parse(body, (_name, value: unknown) => value ?? undefined);
  const issues = schema.safeParse(input).error?.issues ?? [];
  return issues.map(({ path }) => fieldPath(path));
}

test("every operation is held against the spec", () => {
  const names = operations.map(({ name }) => name).sort();
  expect(names).toHaveLength(19);
  expect(Object.keys(schemas).sort()).toEqual(names);
  expect(Object.keys(wholeRequests).sort()).toEqual(names);
});

test.each(Object.keys(schemas))("the whole request of %s is well-formed", (operation) => {
  for (const revision of revisions) {
    expect(
      schemas[operation]?.(revision).safeParse(wholeRequests[operation]).error,
    ).toBeUndefined();
  }
});

test.each(revisions)(
  "under revision %s, the sandbox takes what the spec takes, and nothing else",
  async (revision) => {
    const { endpoint, log } = await startWithQueue({ revision });
    for (const [operation, schemaFor] of Object.entries(schemas)) {
      const schema = schemaFor(revision);
      const bodies = mutatedJson(wholeRequests[operation] ?? {});
      await fc.assert(
        fc.asyncProperty(bodies, async (body) => {
          const { status, json } = await call(endpoint, { target: operation, body });
          const [refused, malformed] = [refusedFields(json), malformedFields(schema, body)];
          expect([200, 400]).toContain(status);
          expect(malformed).toEqual(expect.arrayContaining(refused));
          expect(refused.length > 0).toBe(malformed.length > 0);
        }),
        { numRuns: 50 },
      );
    }
    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  },
);
