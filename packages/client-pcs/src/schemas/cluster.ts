import {
  ClusterSlurmConfiguration$,
  ClusterSlurmConfigurationRequest$,
  UpdateClusterSlurmConfigurationRequest$,
} from "./cluster-slurm.ts";
import { Endpoints, ErrorInfoList } from "./common.ts";
import {
  clientToken,
  dateTime,
  idempotentOperation,
  integer,
  listOf,
  operation,
  structure,
  text,
  textList,
  textMap,
} from "./shape.ts";

export const Scheduler$ = structure("Scheduler", { type: text, version: text });

export const SchedulerRequest$ = structure("SchedulerRequest", { type: text, version: text });

export const UpdateSchedulerRequest$ = structure("UpdateSchedulerRequest", { version: text });

const network = { subnetIds: textList, securityGroupIds: textList, networkType: text };

export const Networking$ = structure("Networking", {}, network);

export const NetworkingRequest$ = structure("NetworkingRequest", {}, network);

export const Cluster$ = structure(
  "Cluster",
  {
    name: text,
    id: text,
    arn: text,
    status: text,
    createdAt: dateTime,
    modifiedAt: dateTime,
    scheduler: Scheduler$,
    size: text,
    networking: Networking$,
  },
  {
    slurmConfiguration: ClusterSlurmConfiguration$,
    endpoints: Endpoints,
    errorInfo: ErrorInfoList,
  },
);

export const ClusterSummary$ = structure("ClusterSummary", {
  name: text,
  id: text,
  arn: text,
  createdAt: dateTime,
  modifiedAt: dateTime,
  status: text,
});

export const CreateClusterRequest$ = structure(
  "CreateClusterRequest",
  { clusterName: text, scheduler: SchedulerRequest$, size: text, networking: NetworkingRequest$ },
  { slurmConfiguration: ClusterSlurmConfigurationRequest$, clientToken, tags: textMap },
);

export const CreateClusterResponse$ = structure("CreateClusterResponse", {}, { cluster: Cluster$ });

export const GetClusterRequest$ = structure("GetClusterRequest", { clusterIdentifier: text });

export const GetClusterResponse$ = structure("GetClusterResponse", {}, { cluster: Cluster$ });

// The model binds nextToken and maxResults to the query string; awsJson1_0 knows no such bindings.
export const ListClustersRequest$ = structure(
  "ListClustersRequest",
  {},
  { nextToken: text, maxResults: integer },
);

export const ListClustersResponse$ = structure(
  "ListClustersResponse",
  { clusters: listOf("ClusterList", ClusterSummary$) },
  { nextToken: text },
);

export const UpdateClusterRequest$ = structure(
  "UpdateClusterRequest",
  { clusterIdentifier: text },
  {
    clientToken,
    slurmConfiguration: UpdateClusterSlurmConfigurationRequest$,
    scheduler: UpdateSchedulerRequest$,
  },
);

export const UpdateClusterResponse$ = structure("UpdateClusterResponse", {}, { cluster: Cluster$ });

export const DeleteClusterRequest$ = structure(
  "DeleteClusterRequest",
  { clusterIdentifier: text },
  { clientToken },
);

export const DeleteClusterResponse$ = structure("DeleteClusterResponse", {});

export const CreateCluster$ = idempotentOperation(
  "CreateCluster",
  CreateClusterRequest$,
  CreateClusterResponse$,
);

export const GetCluster$ = operation("GetCluster", GetClusterRequest$, GetClusterResponse$);

export const ListClusters$ = operation("ListClusters", ListClustersRequest$, ListClustersResponse$);

export const UpdateCluster$ = idempotentOperation(
  "UpdateCluster",
  UpdateClusterRequest$,
  UpdateClusterResponse$,
);

export const DeleteCluster$ = idempotentOperation(
  "DeleteCluster",
  DeleteClusterRequest$,
  DeleteClusterResponse$,
);
