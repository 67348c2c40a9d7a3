import { expect, it } from "vitest";
import { indexedChoices } from "./indexed-choices.ts";

const europe = {
  ...{
    id: "eu",
    name: "Europe",
    region: "eu-west-1",
    notes: [],
    mayCreate: true,
    beingRead: false,
  },
  clusters: [],
  instances: [],
};

it("gives all of a connection its name, place and address", () => {
  const choices = indexedChoices([
    {
      ...europe,
      clusters: [
        {
          ...{ id: "pcs_c", name: "climate" },
          groups: [["pcs_g", "compute", "hpc7a.96xlarge"]],
          queues: [["pcs_q", "solver"]],
        },
      ],
      instances: [
        ["i-1", "hpc7a.96xlarge", "10.0.0.7", "pcs_c", "pcs_g"],
        ["i-2", "c7i.large", "", "pcs_c", "pcs_gone"],
        ["i-3", "c7i.large", "", "pcs_gone", "pcs_gone_too"],
      ],
    },
  ]);
  expect(choices.map(({ kind, name, place, target }) => [kind, name, place, target])).toEqual([
    ["Connections", "Europe", "eu-west-1", "/eu/clusters"],
    ["Clusters", "climate", "Europe", "/eu/clusters/pcs_c"],
    ["Node groups", "compute", "climate · Europe", "/eu/clusters/pcs_c/node-groups/pcs_g"],
    ["Queues", "solver", "climate · Europe", "/eu/clusters/pcs_c/queues/pcs_q"],
    ["Instances", "i-1", "compute · climate · Europe", "/eu/clusters/pcs_c/node-groups/pcs_g"],
    ["Instances", "i-2", "climate · Europe", "/eu/clusters/pcs_c/instances"],
    ["Instances", "i-3", "Europe", "/eu/clusters"],
  ]);
});

it("tells apart what has one id in two connections", () => {
  const clusters = [{ id: "pcs_c", name: "climate", groups: [], queues: [] }];
  const choices = indexedChoices([
    { ...europe, clusters },
    { ...europe, id: "eu-too", clusters },
  ]);
  expect(new Set(choices.map(({ key }) => key)).size).toBe(choices.length);
});
