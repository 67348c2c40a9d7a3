import { listOf, structure, text, textList } from "./shape.ts";

export const ScriptSource$ = structure(
  "ScriptSource",
  { scriptLocation: text },
  { s3VersionId: text, checksum: text },
);

export const NodeLifecycleScript$ = structure(
  "NodeLifecycleScript",
  { name: text, scriptSource: ScriptSource$ },
  { arguments: textList, onError: text, executionPolicy: text },
);

const NodeLifecycleScriptList = listOf("NodeLifecycleScriptList", NodeLifecycleScript$);

export const NodeLifecycleStages$ = structure(
  "NodeLifecycleStages",
  {},
  { nodeBootstrapped: NodeLifecycleScriptList, nodeReady: NodeLifecycleScriptList },
);

export const NodeLifecycleActions$ = structure(
  "NodeLifecycleActions",
  { stages: NodeLifecycleStages$ },
  { scriptCachingPolicy: text },
);

export const NodeLifecycleActionsRequest$ = structure(
  "NodeLifecycleActionsRequest",
  { stages: NodeLifecycleStages$ },
  { scriptCachingPolicy: text },
);

export const UpdateNodeLifecycleActionsRequest$ = structure(
  "UpdateNodeLifecycleActionsRequest",
  { stages: NodeLifecycleStages$ },
  { scriptCachingPolicy: text },
);
