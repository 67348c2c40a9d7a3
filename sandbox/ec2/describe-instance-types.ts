import { z } from "zod";
import { defineDescribe } from "#sandbox/ec2/describe.ts";
import { nameList } from "#sandbox/ec2/ids.ts";
import type { XmlObject } from "#sandbox/query/xml.ts";
import { type InstanceType, instanceTypes } from "#sandbox/seed/instance-types.ts";

const efaSupported = ({ efa }: InstanceType) => efa > 0;
const cores = ({ vCpus, threadsPerCore }: InstanceType) => vCpus / threadsPerCore;
const hasStorage = ({ storageGB }: InstanceType) => storageGB !== undefined;
const hypervisor = ({ bareMetal }: InstanceType) => (bareMetal ? undefined : "nitro");

/** EC2 does not put instances that share a core close together. */
const placementStrategies = ({ burstable }: InstanceType) =>
  burstable ? ["partition", "spread"] : ["cluster", "partition", "spread"];

const bootModes = ({ architecture }: InstanceType) =>
  architecture === "arm64" ? ["uefi"] : ["legacy-bios", "uefi"];

function gpuInfo({ gpu }: InstanceType): XmlObject | undefined {
  if (!gpu) return undefined;
  const { name, count, memoryMiB } = gpu;
  const memoryInfo = { sizeInMiB: memoryMiB };
  return {
    gpus: [{ name, manufacturer: "NVIDIA", count, memoryInfo }],
    totalGpuMemoryInMiB: count * memoryMiB,
  };
}

function neuronInfo({ neuron }: InstanceType): XmlObject | undefined {
  if (!neuron) return undefined;
  const { name, count, memoryMiB, coresPerDevice, coreVersion } = neuron;
  const coreInfo = { count: coresPerDevice, version: coreVersion };
  return {
    neuronDevices: [{ name, count, coreInfo, memoryInfo: { sizeInMiB: memoryMiB } }],
    totalNeuronDeviceMemoryInMiB: count * memoryMiB,
  };
}

const networkInfo = (type: InstanceType): XmlObject => ({
  networkPerformance: type.network,
  // With several cards, EFA has an interface on each.
  maximumNetworkCards: Math.max(1, type.efa),
  defaultNetworkCardIndex: 0,
  ipv6Supported: true,
  enaSupport: "required",
  efaSupported: efaSupported(type),
  efaInfo: efaSupported(type) ? { maximumEfaInterfaces: type.efa } : undefined,
});

/** InstanceTypeInfo. */
const show = (type: InstanceType): XmlObject => ({
  instanceType: type.name,
  currentGeneration: true,
  freeTierEligible: false,
  supportedUsageClasses: [...type.usageClasses],
  supportedRootDeviceTypes: ["ebs"],
  supportedVirtualizationTypes: ["hvm"],
  bareMetal: type.bareMetal ?? false,
  hypervisor: hypervisor(type),
  processorInfo: {
    supportedArchitectures: [type.architecture],
    manufacturer: type.manufacturer,
  },
  vCpuInfo: {
    defaultVCpus: type.vCpus,
    defaultCores: cores(type),
    defaultThreadsPerCore: type.threadsPerCore,
  },
  memoryInfo: { sizeInMiB: type.memoryMiB },
  instanceStorageSupported: hasStorage(type),
  instanceStorageInfo: hasStorage(type)
    ? { totalSizeInGB: type.storageGB, nvmeSupport: "required", encryptionSupport: "required" }
    : undefined,
  networkInfo: networkInfo(type),
  gpuInfo: gpuInfo(type),
  neuronInfo: neuronInfo(type),
  placementGroupInfo: { supportedStrategies: placementStrategies(type) },
  burstablePerformanceSupported: type.burstable,
  supportedBootModes: bootModes(type),
});

export const describeInstanceTypes = defineDescribe({
  name: "DescribeInstanceTypes",
  set: "instanceTypeSet",
  request: z.strictObject({ InstanceType: nameList }),
  find: () => [...instanceTypes],
  wanted: ({ InstanceType: names }) => [
    { names, of: ({ name }) => name, missing: "InvalidInstanceType" },
  ],
  filters: {
    "instance-type": ({ name }) => name,
    "bare-metal": ({ bareMetal }) => bareMetal ?? false,
    "burstable-performance-supported": ({ burstable }) => burstable,
    "current-generation": () => true,
    "free-tier-eligible": () => false,
    hypervisor,
    "instance-storage-supported": hasStorage,
    "memory-info.size-in-mib": ({ memoryMiB }) => memoryMiB,
    "network-info.efa-supported": efaSupported,
    "network-info.efa-info.maximum-efa-interfaces": ({ efa }) => (efa > 0 ? efa : undefined),
    "network-info.network-performance": ({ network }) => network,
    "processor-info.supported-architecture": ({ architecture }) => architecture,
    "processor-info.manufacturer": ({ manufacturer }) => manufacturer,
    "supported-root-device-type": () => "ebs",
    "supported-usage-class": ({ usageClasses }) => usageClasses,
    "supported-virtualization-type": () => "hvm",
    "vcpu-info.default-vcpus": ({ vCpus }) => vCpus,
    "vcpu-info.default-cores": cores,
    "vcpu-info.default-threads-per-core": ({ threadsPerCore }) => threadsPerCore,
  },
  page: { least: 5, most: 100, usual: 100 },
  show,
});
