import { expect, it } from "vitest";
import { paths } from "./paths.ts";

it("builds every address", () => {
  expect([
    paths.home(),
    paths.clusters("eu prod"),
    paths.newCluster("eu"),
    paths.cluster("eu", "pcs_1/2"),
    paths.topology("eu", "pcs_1"),
    paths.nodeGroups("eu", "pcs_1"),
    paths.nodeGroup("eu", "pcs_1", "pcs_2"),
    paths.queues("eu", "pcs_1"),
    paths.queue("eu", "pcs_1", "pcs_3"),
    paths.instances("eu", "pcs_1"),
    paths.tags("eu", "pcs_1"),
    paths.bulkTags("eu"),
    paths.activity("eu", "pcs_1"),
    paths.api.fleet(),
    paths.api.search(),
    paths.api.resources("eu"),
    paths.api.instances("eu", "pcs_1"),
    paths.api.activity("eu", "pcs_1", 50),
    paths.api.tags("eu", "arn:aws:pcs:eu-west-1:1:cluster/pcs_1"),
    paths.api.clusters("eu"),
    paths.api.cluster("eu", "pcs_1"),
  ]).toMatchInlineSnapshot(`
    [
      "/",
      "/eu%20prod/clusters",
      "/eu/clusters/new",
      "/eu/clusters/pcs_1%2F2",
      "/eu/clusters/pcs_1/topology",
      "/eu/clusters/pcs_1/node-groups",
      "/eu/clusters/pcs_1/node-groups/pcs_2",
      "/eu/clusters/pcs_1/queues",
      "/eu/clusters/pcs_1/queues/pcs_3",
      "/eu/clusters/pcs_1/instances",
      "/eu/clusters/pcs_1/tags",
      "/eu/tags",
      "/eu/clusters/pcs_1/activity",
      "/api/fleet",
      "/api/search",
      "/api/eu/resources",
      "/api/eu/clusters/pcs_1/instances",
      "/api/eu/clusters/pcs_1/activity?limit=50",
      "/api/eu/tags?arn=arn%3Aaws%3Apcs%3Aeu-west-1%3A1%3Acluster%2Fpcs_1",
      "/api/eu/clusters",
      "/api/eu/clusters/pcs_1",
    ]
  `);
});
