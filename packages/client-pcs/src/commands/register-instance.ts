import type { MetadataBearer } from "@smithy/types";
import { command } from "../command.ts";
import type {
  RegisterComputeNodeGroupInstanceRequest,
  RegisterComputeNodeGroupInstanceResponse,
} from "../models/register-instance.ts";
import { RegisterComputeNodeGroupInstance$ } from "../schemas/register-instance.ts";

export interface RegisterComputeNodeGroupInstanceCommandInput extends RegisterComputeNodeGroupInstanceRequest {}

export interface RegisterComputeNodeGroupInstanceCommandOutput
  extends RegisterComputeNodeGroupInstanceResponse, MetadataBearer {}

/** Lets an instance join its cluster. It is for the PCS agent on the instance, not for people. */
export class RegisterComputeNodeGroupInstanceCommand extends command<
  RegisterComputeNodeGroupInstanceCommandInput,
  RegisterComputeNodeGroupInstanceCommandOutput
>(RegisterComputeNodeGroupInstance$) {}
