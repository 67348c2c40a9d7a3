import "server-only";
import {
  type InstanceTypeInfo,
  paginateDescribeInstanceTypeOfferings,
  paginateDescribeInstanceTypes,
} from "@aws-sdk/client-ec2";
import { z } from "zod";
import { ec2 } from "#lib/aws/ec2.ts";
import { defineOperation } from "#lib/pcs/operation.ts";
import type { InstanceTypeChoice } from "#lib/pcs/view/choices.ts";
import { pageSize } from "./pages.ts";

/** What a type runs today's images on: the oldest ones also name a 32-bit architecture. */
const architectureOf = ({ ProcessorInfo }: InstanceTypeInfo) =>
  ProcessorInfo?.SupportedArchitectures?.find((architecture) => architecture !== "i386") ?? "";

/** The largest page of DescribeInstanceTypes. */
const typesPageSize = 100;

/** What EC2 knows of a type, wherever it is offered. */
export function typeView(info: InstanceTypeInfo): Omit<InstanceTypeChoice, "zones"> {
  const gpus = info.GpuInfo?.Gpus ?? [];
  return {
    name: info.InstanceType ?? "",
    vCpus: info.VCpuInfo?.DefaultVCpus ?? 0,
    memoryMiB: info.MemoryInfo?.SizeInMiB ?? 0,
    architecture: architectureOf(info),
    gpus: gpus.reduce((sum, { Count }) => sum + (Count ?? 0), 0),
    gpuName: gpus[0]?.Name ?? "",
    efa: info.NetworkInfo?.EfaSupported ?? false,
  };
}

/** DescribeInstanceTypes: what EC2 knows of each type, whether it is offered here or not. */
export const listInstanceTypes = defineOperation({
  service: ec2,
  name: "DescribeInstanceTypes",
  input: () => z.object({}),
  audit: "read",
  run: async (client) => {
    const types: Omit<InstanceTypeChoice, "zones">[] = [];
    for await (const page of paginateDescribeInstanceTypes(
      { client, pageSize: typesPageSize },
      {},
    )) {
      types.push(...(page.InstanceTypes ?? []).map(typeView));
    }
    return types;
  },
});

/** DescribeInstanceTypeOfferings: the zones of this Region that offer each type. */
export const listInstanceTypeOfferings = defineOperation({
  service: ec2,
  name: "DescribeInstanceTypeOfferings",
  input: () => z.object({}),
  audit: "read",
  run: async (client) => {
    const zones = new Map<string, string[]>();
    const request = { LocationType: "availability-zone" } as const;
    for await (const page of paginateDescribeInstanceTypeOfferings({ client, pageSize }, request)) {
      for (const { InstanceType = "", Location = "" } of page.InstanceTypeOfferings ?? []) {
        zones.set(InstanceType, [...(zones.get(InstanceType) ?? []), Location]);
      }
    }
    return zones;
  },
});
