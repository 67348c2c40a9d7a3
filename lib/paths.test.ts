import { expect, it } from "vitest";
import { paths } from "./paths.ts";

it("builds every address", () => {
  expect([
    paths.home(),
    paths.clusters("eu prod"),
    paths.newCluster("eu"),
    paths.cluster("eu", "pcs_1/2"),
    paths.api.clusters("eu"),
    paths.api.cluster("eu", "pcs_1"),
  ]).toMatchInlineSnapshot(`
    [
      "/",
      "/eu%20prod/clusters",
      "/eu/clusters/new",
      "/eu/clusters/pcs_1%2F2",
      "/api/eu/clusters",
      "/api/eu/clusters/pcs_1",
    ]
  `);
});
