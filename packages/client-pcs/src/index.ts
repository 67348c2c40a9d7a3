export { Command as $Command } from "@smithy/core/client";
export type { MetadataBearer as __MetadataBearer } from "@smithy/types";
export * from "./aggregated-client.ts";
export * from "./client.ts";
export type {
  ClientDefaults,
  PCSClientConfig,
  PCSClientConfigType,
  PCSClientResolvedConfig,
  PCSClientResolvedConfigType,
} from "./client-config.ts";
export * from "./commands/cluster.ts";
export * from "./commands/compute-node-group.ts";
export * from "./commands/queue.ts";
export * from "./commands/register-instance.ts";
export * from "./commands/tags.ts";
export type { ClientInputEndpointParameters } from "./endpoint/parameters.ts";
export type { PCSExtensionConfiguration, RuntimeExtension } from "./extensions.ts";
export type * from "./models/cluster.ts";
export type * from "./models/cluster-slurm.ts";
export type * from "./models/common.ts";
export type * from "./models/compute-node-group.ts";
export type * from "./models/compute-node-group-parts.ts";
export * from "./models/enums.ts";
export * from "./models/exceptions.ts";
export type * from "./models/node-lifecycle.ts";
export type * from "./models/queue.ts";
export type * from "./models/register-instance.ts";
export * from "./models/service-exception.ts";
export type * from "./models/tags.ts";
export * from "./pagination.ts";
export * from "./schemas/cluster.ts";
export * from "./schemas/cluster-slurm.ts";
export { Endpoint$, ErrorInfo$, SlurmCustomSetting$ } from "./schemas/common.ts";
export * from "./schemas/compute-node-group.ts";
export * from "./schemas/exceptions.ts";
export * from "./schemas/node-lifecycle.ts";
export * from "./schemas/queue.ts";
export * from "./schemas/register-instance.ts";
export * from "./schemas/tags.ts";
export type { ServiceInputTypes, ServiceOutputTypes } from "./service-types.ts";
