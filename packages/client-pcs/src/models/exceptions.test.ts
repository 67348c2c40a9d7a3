import { describe, expect, test } from "vitest";
import { recordingServer, testClient } from "../../testing/recording-server.ts";
import { GetClusterCommand, ListClustersCommand } from "../commands/cluster.ts";
import {
  AccessDeniedException,
  ConflictException,
  InternalServerException,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  ThrottlingException,
  ValidationException,
} from "./exceptions.ts";
import { PCSServiceException } from "./service-exception.ts";

/** What a client throws when it is answered so. */
async function thrown(status: number, body: object): Promise<unknown> {
  const { endpoint } = await recordingServer({ status, body });
  const client = testClient({ endpoint, maxAttempts: 1 });
  return client
    .send(new GetClusterCommand({ clusterIdentifier: "demo" }))
    .catch((error: unknown) => error);
}

const resource = { resourceId: "pcs_0123456789", resourceType: "cluster" };
const fieldList = [{ name: "size", message: "is not one of them" }];

describe("each exception is decoded with its members", () => {
  test.each([
    { exception: AccessDeniedException, members: {} },
    { exception: ConflictException, members: resource },
    { exception: InternalServerException, members: {}, fault: "server" },
    { exception: ResourceNotFoundException, members: resource },
    {
      exception: ServiceQuotaExceededException,
      members: { serviceCode: "pcs", quotaCode: "L-1234", ...resource },
    },
    { exception: ThrottlingException, members: { retryAfterSeconds: 7 } },
    { exception: ValidationException, members: { reason: "fieldValidationFailed", fieldList } },
  ])("$exception.name", async ({ exception, members, fault = "client" }) => {
    const error = await thrown(fault === "client" ? 400 : 500, {
      __type: `com.amazonaws.pcs#${exception.name}`,
      message: "Not like this.",
      ...members,
    });
    expect(error).toBeInstanceOf(exception);
    expect(error).toBeInstanceOf(PCSServiceException);
    expect(error).toMatchObject({
      name: exception.name,
      message: "Not like this.",
      $fault: fault,
      $metadata: { requestId: "request-1", attempts: 1 },
      ...members,
    });
  });
});

test("an error is told by its name, whatever the HTTP status and the namespace", async () => {
  const bare = await thrown(409, { __type: "ConflictException", message: "Taken." });
  expect(bare).toBeInstanceOf(ConflictException);
  expect(bare).not.toBeInstanceOf(ValidationException);
});

test("an error that the API does not name keeps its name and members", async () => {
  const body = { __type: "com.amazon.coral.service#UnknownOperationException", hint: "none" };
  const error = await thrown(404, body);
  expect(error).toBeInstanceOf(PCSServiceException);
  expect(error).toMatchObject({
    name: "UnknownOperationException",
    hint: "none",
    $fault: "client",
  });
});

test("reasons and members of a newer service are kept", async () => {
  const body = { __type: "ValidationException", reason: "tooLate", fieldList, deadline: "noon" };
  expect(await thrown(400, body)).toMatchObject({ reason: "tooLate", fieldList, deadline: "noon" });
});

describe("sending again", () => {
  const refusal = (name: string, status = 400) => ({ status, body: { __type: name, message: "" } });
  const success = { body: { clusters: [] } };

  test.each([
    ["ThrottlingException", 400],
    ["ThrottlingException", 429],
    ["InternalServerException", 500],
  ])("happens by itself after %s with HTTP %i", async (name, status) => {
    const { calls, endpoint } = await recordingServer(refusal(name, status), success);
    const answer = await testClient({ endpoint }).send(new ListClustersCommand());
    expect(answer.$metadata.attempts).toBe(2);
    const [first, second] = calls.map(({ headers }) => headers);
    expect(second?.["amz-sdk-invocation-id"]).toBe(first?.["amz-sdk-invocation-id"]);
  });

  test("ends after as many attempts as are allowed", async () => {
    const { calls, endpoint } = await recordingServer(refusal("ThrottlingException"));
    const client = testClient({ endpoint, maxAttempts: 2 });
    await expect(client.send(new ListClustersCommand())).rejects.toBeInstanceOf(
      ThrottlingException,
    );
    expect(calls).toHaveLength(2);
  });

  test("does not happen when the request is at fault", async () => {
    const { calls, endpoint } = await recordingServer(refusal("ValidationException"), success);
    const sent = testClient({ endpoint }).send(new ListClustersCommand());
    await expect(sent).rejects.toBeInstanceOf(ValidationException);
    expect(calls).toHaveLength(1);
  });
});
