import { ErrorInfoList, SlurmCustomSettings } from "./common.ts";
import {
  NodeLifecycleActions$,
  NodeLifecycleActionsRequest$,
  UpdateNodeLifecycleActionsRequest$,
} from "./node-lifecycle.ts";
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

export const CustomLaunchTemplate$ = structure("CustomLaunchTemplate", { id: text, version: text });

export const InstanceConfig$ = structure("InstanceConfig", {}, { instanceType: text });

const InstanceList = listOf("InstanceList", InstanceConfig$);

export const SpotOptions$ = structure("SpotOptions", {}, { allocationStrategy: text });

const instanceCounts = { minInstanceCount: integer, maxInstanceCount: integer };

export const ScalingConfiguration$ = structure("ScalingConfiguration", instanceCounts);

export const ScalingConfigurationRequest$ = structure(
  "ScalingConfigurationRequest",
  instanceCounts,
);

const slurm = {
  scaleDownIdleTimeInSeconds: integer,
  slurmCustomSettings: SlurmCustomSettings,
  gresCustomSettings: listOf("GresCustomSettings", textMap),
};

export const ComputeNodeGroupSlurmConfiguration$ = structure(
  "ComputeNodeGroupSlurmConfiguration",
  {},
  slurm,
);

export const ComputeNodeGroupSlurmConfigurationRequest$ = structure(
  "ComputeNodeGroupSlurmConfigurationRequest",
  {},
  slurm,
);

export const UpdateComputeNodeGroupSlurmConfigurationRequest$ = structure(
  "UpdateComputeNodeGroupSlurmConfigurationRequest",
  {},
  slurm,
);

export const ComputeNodeGroup$ = structure(
  "ComputeNodeGroup",
  {
    name: text,
    id: text,
    arn: text,
    clusterId: text,
    createdAt: dateTime,
    modifiedAt: dateTime,
    status: text,
    subnetIds: textList,
    customLaunchTemplate: CustomLaunchTemplate$,
    iamInstanceProfileArn: text,
    scalingConfiguration: ScalingConfiguration$,
    instanceConfigs: InstanceList,
  },
  {
    amiId: text,
    purchaseOption: text,
    spotOptions: SpotOptions$,
    slurmConfiguration: ComputeNodeGroupSlurmConfiguration$,
    nodeLifecycleActions: NodeLifecycleActions$,
    errorInfo: ErrorInfoList,
  },
);

export const ComputeNodeGroupSummary$ = structure("ComputeNodeGroupSummary", {
  name: text,
  id: text,
  arn: text,
  clusterId: text,
  createdAt: dateTime,
  modifiedAt: dateTime,
  status: text,
});

export const CreateComputeNodeGroupRequest$ = structure(
  "CreateComputeNodeGroupRequest",
  {
    clusterIdentifier: text,
    computeNodeGroupName: text,
    subnetIds: textList,
    customLaunchTemplate: CustomLaunchTemplate$,
    iamInstanceProfileArn: text,
    scalingConfiguration: ScalingConfigurationRequest$,
    instanceConfigs: InstanceList,
  },
  {
    amiId: text,
    purchaseOption: text,
    spotOptions: SpotOptions$,
    slurmConfiguration: ComputeNodeGroupSlurmConfigurationRequest$,
    nodeLifecycleActions: NodeLifecycleActionsRequest$,
    clientToken,
    tags: textMap,
  },
);

export const CreateComputeNodeGroupResponse$ = structure(
  "CreateComputeNodeGroupResponse",
  {},
  { computeNodeGroup: ComputeNodeGroup$ },
);

export const GetComputeNodeGroupRequest$ = structure("GetComputeNodeGroupRequest", {
  clusterIdentifier: text,
  computeNodeGroupIdentifier: text,
});

export const GetComputeNodeGroupResponse$ = structure(
  "GetComputeNodeGroupResponse",
  {},
  { computeNodeGroup: ComputeNodeGroup$ },
);

export const ListComputeNodeGroupsRequest$ = structure(
  "ListComputeNodeGroupsRequest",
  { clusterIdentifier: text },
  { nextToken: text, maxResults: integer },
);

export const ListComputeNodeGroupsResponse$ = structure(
  "ListComputeNodeGroupsResponse",
  { computeNodeGroups: listOf("ComputeNodeGroupList", ComputeNodeGroupSummary$) },
  { nextToken: text },
);

export const UpdateComputeNodeGroupRequest$ = structure(
  "UpdateComputeNodeGroupRequest",
  { clusterIdentifier: text, computeNodeGroupIdentifier: text },
  {
    amiId: text,
    subnetIds: textList,
    customLaunchTemplate: CustomLaunchTemplate$,
    purchaseOption: text,
    spotOptions: SpotOptions$,
    scalingConfiguration: ScalingConfigurationRequest$,
    iamInstanceProfileArn: text,
    slurmConfiguration: UpdateComputeNodeGroupSlurmConfigurationRequest$,
    nodeLifecycleActions: UpdateNodeLifecycleActionsRequest$,
    clientToken,
  },
);

export const UpdateComputeNodeGroupResponse$ = structure(
  "UpdateComputeNodeGroupResponse",
  {},
  { computeNodeGroup: ComputeNodeGroup$ },
);

export const DeleteComputeNodeGroupRequest$ = structure(
  "DeleteComputeNodeGroupRequest",
  { clusterIdentifier: text, computeNodeGroupIdentifier: text },
  { clientToken },
);

export const DeleteComputeNodeGroupResponse$ = structure("DeleteComputeNodeGroupResponse", {});

export const CreateComputeNodeGroup$ = idempotentOperation(
  "CreateComputeNodeGroup",
  CreateComputeNodeGroupRequest$,
  CreateComputeNodeGroupResponse$,
);

export const GetComputeNodeGroup$ = operation(
  "GetComputeNodeGroup",
  GetComputeNodeGroupRequest$,
  GetComputeNodeGroupResponse$,
);

export const ListComputeNodeGroups$ = operation(
  "ListComputeNodeGroups",
  ListComputeNodeGroupsRequest$,
  ListComputeNodeGroupsResponse$,
);

export const UpdateComputeNodeGroup$ = idempotentOperation(
  "UpdateComputeNodeGroup",
  UpdateComputeNodeGroupRequest$,
  UpdateComputeNodeGroupResponse$,
);

export const DeleteComputeNodeGroup$ = idempotentOperation(
  "DeleteComputeNodeGroup",
  DeleteComputeNodeGroupRequest$,
  DeleteComputeNodeGroupResponse$,
);
