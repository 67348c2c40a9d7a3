import { describe, expect, it } from "vitest";
import { createClusterMapping, emptyValues, toRequest } from "./values.ts";

const { toName, alsoRefuse } = createClusterMapping("2024-09-26");

describe("toRequest", () => {
  it("leaves out what PCS assumes anyway", () => {
    const values = emptyValues("25.11");
    const request = toRequest({
      ...values,
      clusterName: " demo ",
      networking: {
        subnetId: "subnet-0a1b2c3d",
        securityGroupIds: "sg-0a1b2c3d, sg-0a1b2c3e",
        networkType: "IPV4",
      },
    });
    expect(JSON.parse(JSON.stringify(request))).toEqual({
      clusterName: "demo",
      size: "SMALL",
      scheduler: { type: "SLURM", version: "25.11" },
      networking: {
        subnetIds: ["subnet-0a1b2c3d"],
        securityGroupIds: ["sg-0a1b2c3d", "sg-0a1b2c3e"],
      },
    });
  });
});

describe("toName", () => {
  const values = {
    ...emptyValues("25.11"),
    tags: [
      { key: "team", value: "" },
      { key: "a b", value: "" },
    ],
  };

  it.each([
    ["clusterName", "clusterName"],
    ["networking.subnetIds[0]", "networking.subnetId"],
    ["networking.securityGroupIds[3]", "networking.securityGroupIds"],
    [
      "slurmConfiguration.slurmCustomSettings[1].parameterName",
      "slurmConfiguration.slurmCustomSettings.1.parameterName",
    ],
    ["slurmConfiguration.accounting.mode", "slurmConfiguration.accounting.mode"],
    ['tags["a b"].key', "tags.1.key"],
    ["tags.team", "tags.0.value"],
    ["somethingNew", undefined],
  ])("places %s at %s", (path, name) => {
    expect(toName(path, values)).toBe(name);
  });

  it("refuses a key that two rows share", () => {
    const repeated = { ...values, tags: [...values.tags, { key: "team", value: "x" }] };
    expect(alsoRefuse(repeated).map(({ name }) => name)).toEqual(["tags.0.key", "tags.2.key"]);
  });
});
