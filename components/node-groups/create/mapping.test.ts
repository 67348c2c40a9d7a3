import { describe, expect, it } from "vitest";
import { createNodeGroupMapping } from "./mapping.ts";
import type { Known } from "#components/node-groups/known.ts";
import {
  emptyGres,
  emptyScript,
  emptyValues,
  type NodeGroupValues,
} from "#components/node-groups/values.ts";
import type { ImageChoice, LaunchTemplateVersion } from "#lib/pcs/view/choices.ts";

const type = (name: string, vCpus: number, architecture = "x86_64") => ({
  ...{ name, vCpus, architecture, memoryMiB: 1024, gpus: 0, gpuName: "", efa: false, zones: [] },
});

const templateVersion = (of: Partial<LaunchTemplateVersion>): LaunchTemplateVersion => ({
  number: 1,
  isDefault: true,
  description: "",
  securityGroupIds: [],
  networkInterfaces: { count: 0, efa: 0, publicAddress: false },
  hasUserData: false,
  volumesGiB: [],
  tags: {},
  ...of,
});

const image = (id: string, architecture: string, ...slurmVersions: string[]): ImageChoice => ({
  ...{ id, name: `image-${id}`, description: "", architecture, createdAt: "", slurmVersions },
  sample: slurmVersions.length > 0,
});

const known: Known = {
  types: () => [type("c6i.8xlarge", 32), type("m6i.8xlarge", 32), type("c7g.8xlarge", 32, "arm64")],
  images: () => [
    image("ami-1", "x86_64", "25.11"),
    image("ami-2", "arm64"),
    image("ami-3", "x86_64", "24.05"),
  ],
  templateVersions: (id) =>
    id === "lt-1"
      ? [templateVersion({})]
      : [templateVersion({ marketType: "spot", imageId: "ami-1" })],
  capacity: { sizeLabel: "Small", limit: 32, others: 20 },
  version: "25.11",
};

const { schema, toRequest, toName, alsoRefuse } = createNodeGroupMapping("latest", "pcs_c", known);

const filled: NodeGroupValues = {
  ...emptyValues,
  computeNodeGroupName: " workers ",
  subnetIds: "subnet-0a1b2c3d, subnet-0a1b2c3e",
  launchTemplate: { id: "lt-1", version: "$Default" },
  image: { from: "id", id: "ami-1" },
  instanceTypes: "c6i.8xlarge",
  scaling: { minimum: "0", maximum: "12" },
  instanceProfileArn: "arn:aws:iam::111122223333:instance-profile/AWSPCS-nodes",
};

const sent = (values: Partial<NodeGroupValues>): unknown =>
  JSON.parse(JSON.stringify(toRequest({ ...filled, ...values })));

const least = {
  clusterIdentifier: "pcs_c",
  computeNodeGroupName: "workers",
  amiId: "ami-1",
  subnetIds: ["subnet-0a1b2c3d", "subnet-0a1b2c3e"],
  customLaunchTemplate: { id: "lt-1", version: "$Default" },
  iamInstanceProfileArn: filled.instanceProfileArn,
  scalingConfiguration: { minInstanceCount: 0, maxInstanceCount: 12 },
  instanceConfigs: [{ instanceType: "c6i.8xlarge" }],
};

describe("toRequest", () => {
  it("leaves out what PCS assumes anyway", () => {
    expect(sent({})).toEqual(least);
    expect(schema.safeParse(toRequest(filled)).success).toBe(true);
  });

  it("makes a login group static and On-Demand, whatever was chosen for compute before", () => {
    const login = sent({
      purpose: "login",
      scaling: { minimum: "0", maximum: "2" },
      purchaseOption: "SPOT",
      allocationStrategy: "lowest-price",
      slurm: { ...filled.slurm, idleTime: "60" },
    });
    expect(login).toEqual({
      ...least,
      scalingConfiguration: { minInstanceCount: 2, maxInstanceCount: 2 },
    });
  });

  it("gives every member that was filled", () => {
    const script = { ...emptyScript, name: "mount", location: "s3://bucket/mount.sh" };
    const full = {
      image: { from: "template" as const, id: "ami-1" },
      purchaseOption: "SPOT" as const,
      allocationStrategy: "lowest-price" as const,
      slurm: {
        idleTime: "120",
        settings: [{ parameterName: "Weight", parameterValue: "1" }],
        gres: [{ ...emptyGres, Name: "gpu", File: "/dev/nvidia0" }],
      },
      scripts: {
        nodeBootstrapped: [{ ...script, arguments: "a b\n\nc", onError: "CONTINUE" as const }],
        nodeReady: [],
        cachingPolicy: "REFRESH_ON_REBOOT" as const,
      },
      tags: [{ key: "team", value: "x" }],
    };
    expect(sent(full)).toEqual({
      ...least,
      amiId: undefined,
      purchaseOption: "SPOT",
      spotOptions: { allocationStrategy: "lowest-price" },
      slurmConfiguration: {
        scaleDownIdleTimeInSeconds: 120,
        slurmCustomSettings: full.slurm.settings,
        gresCustomSettings: [{ Name: "gpu", File: "/dev/nvidia0" }],
      },
      nodeLifecycleActions: {
        stages: {
          nodeBootstrapped: [
            {
              name: "mount",
              scriptSource: { scriptLocation: "s3://bucket/mount.sh" },
              arguments: ["a b", "c"],
              onError: "CONTINUE",
            },
          ],
        },
        scriptCachingPolicy: "REFRESH_ON_REBOOT",
      },
      tags: { team: "x" },
    });
  });

  it("does not take nothing for a number", () => {
    const request = toRequest({ ...filled, scaling: { minimum: "", maximum: "" } });
    const paths = schema.safeParse(request).error?.issues.map(({ path }) => path.join("."));
    expect(paths).toEqual([
      "scalingConfiguration.minInstanceCount",
      "scalingConfiguration.maxInstanceCount",
    ]);
  });
});

describe("toName", () => {
  it.each([
    ["computeNodeGroupName", "computeNodeGroupName"],
    ["subnetIds[1]", "subnetIds"],
    ["customLaunchTemplate", "launchTemplate.id"],
    ["customLaunchTemplate.version", "launchTemplate.version"],
    ["amiId", "image.id"],
    ["instanceConfigs[0].instanceType", "instanceTypes"],
    ["scalingConfiguration.minInstanceCount", "scaling.minimum"],
    ["scalingConfiguration", "scaling.maximum"],
    ["spotOptions.allocationStrategy", "allocationStrategy"],
    ["iamInstanceProfileArn", "instanceProfileArn"],
    ["slurmConfiguration.scaleDownIdleTimeInSeconds", "slurm.idleTime"],
    ["slurmConfiguration.slurmCustomSettings[1].parameterValue", "slurm.settings.1.parameterValue"],
    ["slurmConfiguration.gresCustomSettings[0].File", "slurm.gres.0.File"],
    ["slurmConfiguration.gresCustomSettings[2]", "slurm.gres.2.Name"],
    ["nodeLifecycleActions.stages.nodeReady[0].name", "scripts.nodeReady.0.name"],
    [
      "nodeLifecycleActions.stages.nodeReady[1].scriptSource.scriptLocation",
      "scripts.nodeReady.1.location",
    ],
    [
      "nodeLifecycleActions.stages.nodeBootstrapped[0].arguments[3]",
      "scripts.nodeBootstrapped.0.arguments",
    ],
    ["nodeLifecycleActions.stages.nodeReady", "scripts.nodeReady"],
    ["nodeLifecycleActions.scriptCachingPolicy", "scripts.cachingPolicy"],
    ["tags.team", "tags.0.value"],
    ["clusterIdentifier", undefined],
    ["somethingNew", undefined],
  ])("places %s at %s", (path, name) => {
    expect(toName(path, { ...filled, tags: [{ key: "team", value: "" }] })).toBe(name);
  });

  it("places what concerns the template's image, and a login group's number, where they are asked", () => {
    const values = {
      ...filled,
      purpose: "login" as const,
      image: { from: "template" as const, id: "" },
    };
    expect(toName("amiId", values)).toBe("image.from");
    expect(toName("scalingConfiguration.minInstanceCount", values)).toBe("scaling.maximum");
  });
});

describe("alsoRefuse", () => {
  it.each<[string, Partial<NodeGroupValues>, string[]]>([
    ["nothing", {}, []],
    ["types that disagree", { instanceTypes: "c6i.8xlarge c7g.8xlarge" }, ["instanceTypes"]],
    ["types that nobody knows", { instanceTypes: "c6i.8xlarge x9z.large" }, []],
    ["more than is left", { scaling: { minimum: "0", maximum: "13" } }, ["scaling.maximum"]],
    ["an image of another architecture", { image: { from: "id", id: "ami-2" } }, ["image.id"]],
    ["an image with too old a Slurm", { image: { from: "id", id: "ami-3" } }, ["image.id"]],
    ["a template without an image", { image: { from: "template", id: "" } }, ["image.from"]],
    [
      "a Spot template for On-Demand",
      { launchTemplate: { id: "lt-2", version: "1" } },
      ["launchTemplate.id"],
    ],
    [
      "a login group of none",
      { purpose: "login", scaling: { minimum: "0", maximum: "0" } },
      ["scaling.maximum"],
    ],
  ])("%s", (_, values, names) => {
    expect(alsoRefuse({ ...filled, ...values }).map(({ name }) => name)).toEqual(names);
  });

  it("refuses what the cluster's Slurm is too old for, before the rest is filled in", () => {
    const old = createNodeGroupMapping("latest", "pcs_c", { ...known, version: "24.11" });
    const values = { ...filled, scaling: { minimum: "", maximum: "" } };
    const problems = old.alsoRefuse({ ...values, slurm: { ...filled.slurm, idleTime: "60" } });
    const problem = problems.find(({ name }) => name === "slurm.idleTime");
    expect(problem?.message).toMatch(/needs Slurm 25.11/);
  });
});
