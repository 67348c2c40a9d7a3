import { Endpoints } from "./common.ts";
import { NodeLifecycleActions$ } from "./node-lifecycle.ts";
import { operation, sensitiveText, structure, text } from "./shape.ts";

export const RegisterComputeNodeGroupInstanceRequest$ = structure(
  "RegisterComputeNodeGroupInstanceRequest",
  { clusterIdentifier: text, bootstrapId: text },
);

export const RegisterComputeNodeGroupInstanceResponse$ = structure(
  "RegisterComputeNodeGroupInstanceResponse",
  { nodeID: text, sharedSecret: sensitiveText("SharedSecret"), endpoints: Endpoints },
  {
    clusterName: text,
    computeNodeGroupId: text,
    computeNodeGroupName: text,
    nodeLifecycleActions: NodeLifecycleActions$,
  },
);

export const RegisterComputeNodeGroupInstance$ = operation(
  "RegisterComputeNodeGroupInstance",
  RegisterComputeNodeGroupInstanceRequest$,
  RegisterComputeNodeGroupInstanceResponse$,
);
