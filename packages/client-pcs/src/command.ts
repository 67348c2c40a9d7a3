import { makeBuilder } from "@smithy/core/client";
import { getEndpointPlugin } from "@smithy/core/endpoints";
import type { StaticOperationSchema } from "@smithy/types";
import type { PCSClientResolvedConfig } from "./client-config.ts";
import { endpointParameterInstructions } from "./endpoint/parameters.ts";
import type { ServiceInputTypes, ServiceOutputTypes } from "./service-types.ts";

const build = makeBuilder<PCSClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes>(
  endpointParameterInstructions,
  "AWSParallelComputingService",
  "PCSClient",
  getEndpointPlugin,
);

/** The base class of the command that carries out an operation. */
export const command = <Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
  operation: StaticOperationSchema,
) => build<Input, Output>({}, () => [], operation[2], operation);
