import { paginateDescribeInstanceTypeOfferings } from "@aws-sdk/client-ec2";
import { expect, test } from "vitest";
import { awsClients } from "#sandbox/testing/aws-clients.ts";
import { refusal } from "#sandbox/testing/clusters.ts";
import { templateId } from "#sandbox/testing/group-request.ts";
import { startTestSandbox } from "#sandbox/testing/start-sandbox.ts";

const start = async () => awsClients((await startTestSandbox()).endpoint).ec2;

test("sample images are found by owner and name, the newest by its date", async () => {
  const ec2 = await start();
  const { Images = [] } = await ec2.describeImages({
    Owners: ["amazon"],
    Filters: [
      { Name: "name", Values: ["aws-pcs-sample_ami-*-slurm-25.11*"] },
      { Name: "architecture", Values: ["arm64"] },
    ],
  });
  const dates = Images.map(({ CreationDate }) => CreationDate?.slice(0, 10));
  expect(dates).toEqual(["2026-04-16", "2026-08-20"]);
  expect(Images[0]).toMatchObject({
    Name: "aws-pcs-sample_ami-al2023-arm64-slurm-25.11-2026-04-16",
    ImageOwnerAlias: "amazon",
    Public: true,
    State: "available",
    RootDeviceType: "ebs",
  });
});

test("an account's own images are private, and differ from another's", async () => {
  const ec2 = await start();
  const { Images = [] } = await ec2.describeImages({ Owners: ["self"] });
  expect(Images.map(({ Name, Public }) => [Name, Public])).toEqual([
    ["hpc-rocky9-x86_64-slurm-25.11-v14", false],
    ["hpc-rocky9-arm64-slurm-25.11-v14", false],
  ]);
});

test("deprecated images are there for those who ask", async () => {
  const ec2 = await start();
  const Filters = [{ Name: "name", Values: ["*slurm-24.05*"] }];
  expect((await ec2.describeImages({ Filters })).Images).toEqual([]);
  const { Images = [] } = await ec2.describeImages({ Filters, IncludeDeprecated: true });
  expect(Images.map(({ Architecture }) => Architecture)).toEqual(["x86_64", "arm64"]);
  const ImageIds = [Images[0]?.ImageId ?? ""];
  expect((await ec2.describeImages({ ImageIds })).Images).toHaveLength(1);
});

test("instance types have AWS's figures", async () => {
  const ec2 = await start();
  const { InstanceTypes } = await ec2.describeInstanceTypes({
    InstanceTypes: ["hpc7a.96xlarge", "p4d.24xlarge", "c7g.16xlarge", "trn1.32xlarge"],
  });
  const byName = new Map(InstanceTypes?.map((type) => [String(type.InstanceType), type]));
  expect(byName.get("hpc7a.96xlarge")).toMatchObject({
    VCpuInfo: { DefaultVCpus: 192, DefaultCores: 192, DefaultThreadsPerCore: 1 },
    MemoryInfo: { SizeInMiB: 768 * 1024 },
    ProcessorInfo: { SupportedArchitectures: ["x86_64"], Manufacturer: "AMD" },
    NetworkInfo: { EfaSupported: true, EfaInfo: { MaximumEfaInterfaces: 2 } },
    SupportedUsageClasses: ["on-demand"],
  });
  expect(byName.get("p4d.24xlarge")).toMatchObject({
    GpuInfo: {
      Gpus: [{ Name: "A100", Manufacturer: "NVIDIA", Count: 8, MemoryInfo: { SizeInMiB: 40_960 } }],
      TotalGpuMemoryInMiB: 327_680,
    },
    NetworkInfo: { NetworkPerformance: "4x 100 Gigabit", MaximumNetworkCards: 4 },
    SupportedUsageClasses: ["on-demand", "spot", "capacity-block"],
  });
  expect(byName.get("c7g.16xlarge")?.GpuInfo).toBeUndefined();
  expect(byName.get("trn1.32xlarge")?.NeuronInfo?.NeuronDevices?.[0]?.Count).toBe(16);
});

test("instance types are filtered as pickers do", async () => {
  const ec2 = await start();
  const names = async (filters: Record<string, string>) => {
    const Filters = Object.entries(filters).map(([Name, value]) => ({ Name, Values: [value] }));
    const { InstanceTypes } = await ec2.describeInstanceTypes({ Filters });
    return InstanceTypes?.map(({ InstanceType }) => InstanceType);
  };
  expect(await names({ "bare-metal": "true" })).toEqual([
    "c5n.metal",
    "c7i.metal-48xl",
    "g4dn.metal",
  ]);
  expect(await names({ "instance-type": "hpc7g.*", "vcpu-info.default-vcpus": "32" })).toEqual([
    "hpc7g.8xlarge",
  ]);
  expect(await names({ "supported-usage-class": "capacity-block" })).toContain("p5en.48xlarge");
});

test("not every zone has every type", async () => {
  const ec2 = await start();
  const zones: Record<string, string[]> = {};
  const request = { LocationType: "availability-zone" as const };
  for await (const page of paginateDescribeInstanceTypeOfferings(
    { client: ec2, pageSize: 50 },
    request,
  )) {
    for (const { InstanceType = "", Location = "" } of page.InstanceTypeOfferings ?? []) {
      (zones[InstanceType] ??= []).push(Location);
    }
  }
  expect(zones["c6i.large"]).toEqual(["us-east-1a", "us-east-1b", "us-east-1c"]);
  expect(zones["hpc7a.48xlarge"]).toEqual(["us-east-1b"]);
  const Filters = [{ Name: "instance-type", Values: ["hpc7a.48xlarge"] }];
  const inRegion = await ec2.describeInstanceTypeOfferings({ Filters });
  expect(inRegion.InstanceTypeOfferings).toMatchObject([
    { Location: "us-east-1", LocationType: "region" },
  ]);
});

test("launch templates, and those that PCS made for itself", async () => {
  const ec2 = await start();
  const { LaunchTemplates = [] } = await ec2.describeLaunchTemplates();
  expect(LaunchTemplates.map(({ LaunchTemplateName }) => LaunchTemplateName)).toContainEqual(
    expect.stringMatching(/^pcs-.*-do-not-delete$/),
  );
  const named = await ec2.describeLaunchTemplates({ LaunchTemplateNames: ["hpc-compute"] });
  expect(named.LaunchTemplates).toMatchObject([
    {
      LaunchTemplateId: templateId("hpc-compute"),
      DefaultVersionNumber: 2,
      LatestVersionNumber: 3,
    },
  ]);
  const absent = ec2.describeLaunchTemplates({ LaunchTemplateNames: ["none"] });
  expect(await refusal(absent)).toMatchObject({
    name: "InvalidLaunchTemplateName.NotFoundException",
  });
});

test("launch template versions by number, $Latest and $Default", async () => {
  const ec2 = await start();
  const LaunchTemplateId = templateId("hpc-compute");
  const numbers = async (Versions?: string[]) => {
    const answer = await ec2.describeLaunchTemplateVersions({ LaunchTemplateId, Versions });
    return answer.LaunchTemplateVersions?.map(({ VersionNumber }) => VersionNumber);
  };
  expect(await numbers()).toEqual([3, 2, 1]);
  expect(await numbers(["$Latest"])).toEqual([3]);
  expect(await numbers(["$Default", "1"])).toEqual([2, 1]);
  expect(await refusal(numbers(["4"]))).toMatchObject({
    name: "InvalidLaunchTemplateId.VersionNotFound",
  });
  expect(await refusal(ec2.describeLaunchTemplateVersions({}))).toMatchObject({
    name: "InvalidParameterValue",
  });
  const latest = await ec2.describeLaunchTemplateVersions({ Versions: ["$Latest"] });
  expect(latest.LaunchTemplateVersions).toHaveLength(9);
});

test("launch template versions say what instances get", async () => {
  const ec2 = await start();
  const dataOf = async (name: string) => {
    const request = { LaunchTemplateName: name, Versions: ["$Latest"] };
    const { LaunchTemplateVersions } = await ec2.describeLaunchTemplateVersions(request);
    return LaunchTemplateVersions?.[0]?.LaunchTemplateData;
  };
  expect((await dataOf("hpc-own-image"))?.ImageId).toMatch(/^ami-/);
  expect((await dataOf("hpc-spot"))?.InstanceMarketOptions).toEqual({ MarketType: "spot" });
  expect(await dataOf("ml-capacity-block")).toMatchObject({
    InstanceType: "p5.48xlarge",
    InstanceMarketOptions: { MarketType: "capacity-block" },
    CapacityReservationSpecification: { CapacityReservationTarget: {} },
  });
  const interfaces = (await dataOf("hpc-efa-two-cards"))?.NetworkInterfaces;
  expect(interfaces?.map((one) => [one.NetworkCardIndex, one.InterfaceType])).toEqual([
    [0, "efa"],
    [1, "efa-only"],
  ]);
  for (const { Groups } of interfaces ?? []) expect(Groups?.join()).toMatch(/^sg-\w+$/);
  expect(Buffer.from((await dataOf("hpc-login"))?.UserData ?? "", "base64").toString()).toContain(
    "multipart/mixed",
  );
});

test("zones and Regions", async () => {
  const ec2 = await start();
  const { AvailabilityZones } = await ec2.describeAvailabilityZones();
  expect(AvailabilityZones?.map(({ ZoneName, ZoneId }) => [ZoneName, ZoneId])).toEqual([
    ["us-east-1a", "use1-az1"],
    ["us-east-1b", "use1-az2"],
    ["us-east-1c", "use1-az3"],
  ]);
  const { Regions = [] } = await ec2.describeRegions();
  const names = Regions.map(({ RegionName }) => RegionName);
  expect(names).toContain("eu-north-1");
  expect(names).not.toContain("us-gov-west-1");
});
