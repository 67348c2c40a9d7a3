import type { MetadataBearer } from "@smithy/types";
import { command } from "../command.ts";
import type {
  CreateClusterRequest,
  CreateClusterResponse,
  DeleteClusterRequest,
  DeleteClusterResponse,
  GetClusterRequest,
  GetClusterResponse,
  ListClustersRequest,
  ListClustersResponse,
  UpdateClusterRequest,
  UpdateClusterResponse,
} from "../models/cluster.ts";
import {
  CreateCluster$,
  DeleteCluster$,
  GetCluster$,
  ListClusters$,
  UpdateCluster$,
} from "../schemas/cluster.ts";

export interface CreateClusterCommandInput extends CreateClusterRequest {}

export interface CreateClusterCommandOutput extends CreateClusterResponse, MetadataBearer {}

/** Begins to create a cluster. One may be in creation at a time in an account and Region. */
export class CreateClusterCommand extends command<
  CreateClusterCommandInput,
  CreateClusterCommandOutput
>(CreateCluster$) {}

export interface GetClusterCommandInput extends GetClusterRequest {}

export interface GetClusterCommandOutput extends GetClusterResponse, MetadataBearer {}

/** Reads a cluster. */
export class GetClusterCommand extends command<GetClusterCommandInput, GetClusterCommandOutput>(
  GetCluster$,
) {}

export interface ListClustersCommandInput extends ListClustersRequest {}

export interface ListClustersCommandOutput extends ListClustersResponse, MetadataBearer {}

/** Reads a page of the clusters of the account and Region. */
export class ListClustersCommand extends command<
  ListClustersCommandInput,
  ListClustersCommandOutput
>(ListClusters$) {}

export interface UpdateClusterCommandInput extends UpdateClusterRequest {}

export interface UpdateClusterCommandOutput extends UpdateClusterResponse, MetadataBearer {}

/** Begins to change a cluster; it and all of its groups and queues have to be settled. */
export class UpdateClusterCommand extends command<
  UpdateClusterCommandInput,
  UpdateClusterCommandOutput
>(UpdateCluster$) {}

export interface DeleteClusterCommandInput extends DeleteClusterRequest {}

export interface DeleteClusterCommandOutput extends DeleteClusterResponse, MetadataBearer {}

/** Begins to delete a cluster; its queues and compute node groups have to be gone. */
export class DeleteClusterCommand extends command<
  DeleteClusterCommandInput,
  DeleteClusterCommandOutput
>(DeleteCluster$) {}
