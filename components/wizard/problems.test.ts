import { clusterSpecificationSchema } from "#lib/pcs/spec/cluster-specification.ts";
import { expect, test } from "vitest";
import { placeOf, problemsOf } from "./problems.ts";
import { emptyWizard, type WizardValues } from "./values.ts";
import { emptyValues } from "#components/node-groups/values.ts";
import { emptyQueue } from "#components/queues/values.ts";

const rules = { schema: clusterSpecificationSchema("2024-09-26") };

const group = (computeNodeGroupName: string, maximum = "4") => ({
  ...emptyValues,
  computeNodeGroupName,
  subnetIds: "subnet-0123456789abcdef0",
  launchTemplate: { id: "lt-0123456789abcdef0", version: "1" },
  image: { from: "id" as const, id: "ami-0123456789abcdef0" },
  instanceTypes: "c6i.large",
  scaling: { minimum: "0", maximum },
  instanceProfileArn: "arn:aws:iam::123456789012:instance-profile/AWSPCS-nodes",
});

function wizard(change: Partial<WizardValues> = {}): WizardValues {
  const empty = emptyWizard("25.05");
  return {
    ...empty,
    cluster: {
      ...empty.cluster,
      clusterName: "weather",
      networking: {
        ...empty.cluster.networking,
        subnetId: "subnet-0123456789abcdef0",
        securityGroupIds: "sg-0123456789abcdef0",
      },
    },
    ...change,
  };
}

const placesOf = (values: WizardValues) =>
  problemsOf(values, rules).map(({ step, item, name }) => [step, item, name]);

test("a cluster with a group and a queue has no problems", () => {
  const queues = [{ ...emptyQueue, queueName: "main", groups: ["cpu"] }];
  expect(problemsOf(wizard({ nodeGroups: [group("cpu")], queues }), rules)).toEqual([]);
});

test("an empty wizard wants what CreateCluster requires, each thing in its step", () => {
  expect(placesOf(emptyWizard("25.05"))).toEqual([
    ["cluster", undefined, "clusterName"],
    ["networking", undefined, "networking.subnetId"],
    ["networking", undefined, "networking.securityGroupIds"],
  ]);
});

test("rules between the parts are said where they can be kept", () => {
  const values = wizard({
    nodeGroups: [group("cpu", "20"), group("cpu", "20")],
    queues: [{ ...emptyQueue, queueName: "main", groups: ["gpu"] }],
  });
  expect(placesOf(values)).toEqual([
    ["cluster", undefined, "size"],
    ["node-groups", 1, "computeNodeGroupName"],
    ["queues", 0, "groups"],
  ]);
});

test("two tags of one key are said, which the request could not show", () => {
  const tags = [
    { key: "team", value: "a" },
    { key: "team", value: "b" },
  ];
  const cluster = { ...wizard().cluster, tags };
  const nodeGroups = [{ ...group("cpu"), tags }];
  const queues = [{ ...emptyQueue, queueName: "main", groups: ["cpu"], tags }];
  expect(placesOf(wizard({ cluster, nodeGroups, queues }))).toEqual([
    ["node-groups", 0, "tags.0.key"],
    ["node-groups", 0, "tags.1.key"],
    ["queues", 0, "tags.0.key"],
    ["queues", 0, "tags.1.key"],
    ["tags", undefined, "tags.0.key"],
    ["tags", undefined, "tags.1.key"],
  ]);
});

test("what a server says of a path goes to its field, or nowhere", () => {
  const values = wizard({ nodeGroups: [group("cpu")] });
  const at = (path: string) => placeOf(path, values);
  expect(at("nodeGroups[0].subnetIds[0]")).toEqual({
    ...{ step: "node-groups", item: 0, name: "subnetIds" },
  });
  expect(at("cluster.networking.securityGroupIds[1]")).toEqual({
    ...{ step: "networking", name: "networking.securityGroupIds" },
  });
  expect(at("nodeGroups[7].amiId")).toBeUndefined();
  expect(at("somethingElse")).toBeUndefined();
});
