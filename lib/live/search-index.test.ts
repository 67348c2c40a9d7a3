import { expect, it } from "vitest";
import { testConnection } from "#lib/aws/testing/connection.ts";
import type { Failure } from "#lib/errors.ts";
import type { Snapshot } from "#lib/pcs/view/snapshot.ts";
import { failed, ok } from "#lib/result.ts";
import type { ConnectionReading } from "./read-all.ts";
import { searchEntry } from "./search-index.ts";

const connection = testConnection({
  ...{ id: "eu", name: "Europe", region: "eu-west-1", endpoint: "https://secret.example" },
});

const failure: Failure = { kind: "unreachable", message: "It does not answer." };

const listed = (id: string) => ({
  ...{ id, name: `name of ${id}`, arn: `arn:${id}`, status: "ACTIVE", clusterId: "pcs_c" },
  ...{ createdAt: "2026-11-24T12:00:00Z", modifiedAt: "2026-11-24T12:00:00Z" },
});

const snapshot: Snapshot = {
  clusters: [
    {
      summary: listed("pcs_c"),
      groups: [{ summary: listed("pcs_g") }],
      queues: [{ summary: listed("pcs_q") }],
      failures: [],
    },
  ],
  instances: ok([
    {
      ...{ id: "i-1", type: "c7i.large", zone: "euw1-az1", state: "running", purchase: "spot" },
      ...{ launchedAt: "2026-11-24T12:00:00Z", clusterId: "pcs_c", groupId: "pcs_g" },
    },
  ]),
};

const entryOf = (result: ConnectionReading["result"]) =>
  searchEntry({ connection, mayCreate: true, result, late: false });

it("holds what can be found, and nothing of endpoints and credentials", () => {
  expect(entryOf(ok({ value: snapshot, readAt: 0 }))).toEqual({
    ...{
      id: "eu",
      name: "Europe",
      region: "eu-west-1",
      mayCreate: true,
      notes: [],
      beingRead: false,
    },
    clusters: [
      {
        ...{ id: "pcs_c", name: "name of pcs_c" },
        groups: [["pcs_g", "name of pcs_g", ""]],
        queues: [["pcs_q", "name of pcs_q"]],
      },
    ],
    instances: [["i-1", "c7i.large", "", "pcs_c", "pcs_g"]],
  });
});

it("says what is missing or old, and why", () => {
  const partial: Snapshot = {
    clusters: snapshot.clusters.map((cluster) => ({ ...cluster, failures: [failure] })),
    instances: failed(failure),
  };
  expect(entryOf(undefined)).toMatchObject({
    notes: ["Europe is still being read."],
    beingRead: true,
  });
  expect(entryOf(failed(failure))).toMatchObject({
    notes: ["Europe could not be read: It does not answer."],
    beingRead: false,
  });
  expect(entryOf(ok({ value: partial, readAt: 0, failure })).notes).toEqual([
    "Europe is shown as it was read before: It does not answer.",
    "The instances of Europe could not be read.",
    "Some node groups or queues of Europe could not be read.",
  ]);
});
