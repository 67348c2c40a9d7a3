import { describe, expect, it } from "vitest";
import { disagreement, fitsController } from "./node-fit.ts";

const type = (name: string, vCpus: number, architecture = "x86_64", gpus = 0) => ({
  ...{ name, vCpus, architecture, gpus },
});

describe("disagreement", () => {
  it.each([
    [[type("c6i.8xlarge", 32), type("m6i.8xlarge", 32)], undefined],
    [[], undefined],
    [[type("c6i.8xlarge", 32), type("c7g.8xlarge", 32, "arm64")], /same architecture/],
    [[type("c6i.8xlarge", 32), type("c6i.4xlarge", 16)], /number of vCPUs: c6i.8xlarge has 32/],
    [[type("g5.8xlarge", 32, "x86_64", 1), type("c6i.8xlarge", 32)], /number of GPUs/],
  ])("%j", (types, sentence) => {
    if (sentence) expect(disagreement(types)).toMatch(sentence);
    else expect(disagreement(types)).toBeUndefined();
  });
});

describe("fitsController", () => {
  it.each([
    ["25.11", "25.11", true],
    ["24.11", "25.11", true],
    ["24.05", "25.11", false],
    ["26.05", "25.11", false],
    ["25.11", "27.05", true],
  ])("Slurm %s on nodes of a %s controller: %s", (node, controller, fits) => {
    expect(fitsController(node, controller)).toBe(fits);
  });
});
