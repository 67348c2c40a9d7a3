import type { MetadataBearer } from "@smithy/types";
import { command } from "../command.ts";
import type {
  CreateComputeNodeGroupRequest,
  CreateComputeNodeGroupResponse,
  DeleteComputeNodeGroupRequest,
  DeleteComputeNodeGroupResponse,
  GetComputeNodeGroupRequest,
  GetComputeNodeGroupResponse,
  ListComputeNodeGroupsRequest,
  ListComputeNodeGroupsResponse,
  UpdateComputeNodeGroupRequest,
  UpdateComputeNodeGroupResponse,
} from "../models/compute-node-group.ts";
import {
  CreateComputeNodeGroup$,
  DeleteComputeNodeGroup$,
  GetComputeNodeGroup$,
  ListComputeNodeGroups$,
  UpdateComputeNodeGroup$,
} from "../schemas/compute-node-group.ts";

export interface CreateComputeNodeGroupCommandInput extends CreateComputeNodeGroupRequest {}

export interface CreateComputeNodeGroupCommandOutput
  extends CreateComputeNodeGroupResponse, MetadataBearer {}

/** Begins to create a compute node group in an ACTIVE cluster. */
export class CreateComputeNodeGroupCommand extends command<
  CreateComputeNodeGroupCommandInput,
  CreateComputeNodeGroupCommandOutput
>(CreateComputeNodeGroup$) {}

export interface GetComputeNodeGroupCommandInput extends GetComputeNodeGroupRequest {}

export interface GetComputeNodeGroupCommandOutput
  extends GetComputeNodeGroupResponse, MetadataBearer {}

/** Reads a compute node group. */
export class GetComputeNodeGroupCommand extends command<
  GetComputeNodeGroupCommandInput,
  GetComputeNodeGroupCommandOutput
>(GetComputeNodeGroup$) {}

export interface ListComputeNodeGroupsCommandInput extends ListComputeNodeGroupsRequest {}

export interface ListComputeNodeGroupsCommandOutput
  extends ListComputeNodeGroupsResponse, MetadataBearer {}

/** Reads a page of the compute node groups of a cluster. */
export class ListComputeNodeGroupsCommand extends command<
  ListComputeNodeGroupsCommandInput,
  ListComputeNodeGroupsCommandOutput
>(ListComputeNodeGroups$) {}

export interface UpdateComputeNodeGroupCommandInput extends UpdateComputeNodeGroupRequest {}

export interface UpdateComputeNodeGroupCommandOutput
  extends UpdateComputeNodeGroupResponse, MetadataBearer {}

/** Begins to change a compute node group; most changes replace its instances once they are idle. */
export class UpdateComputeNodeGroupCommand extends command<
  UpdateComputeNodeGroupCommandInput,
  UpdateComputeNodeGroupCommandOutput
>(UpdateComputeNodeGroup$) {}

export interface DeleteComputeNodeGroupCommandInput extends DeleteComputeNodeGroupRequest {}

export interface DeleteComputeNodeGroupCommandOutput
  extends DeleteComputeNodeGroupResponse, MetadataBearer {}

/** Begins to delete a compute node group that no queue uses; its instances are terminated. */
export class DeleteComputeNodeGroupCommand extends command<
  DeleteComputeNodeGroupCommandInput,
  DeleteComputeNodeGroupCommandOutput
>(DeleteComputeNodeGroup$) {}
