import type { ExecutionPolicy, OnError, ScriptCachingPolicy } from "./enums.ts";

/** Where a script lies. */
export interface ScriptSource {
  /** An `s3://` or `https://` location. */
  scriptLocation: string | undefined;

  /** Which version of the object, for a script in S3. */
  s3VersionId?: string | undefined;

  /** The SHA-256 of the script in hexadecimal: a script that differs does not run. */
  checksum?: string | undefined;
}

/** A script that nodes run at a stage of their life. */
export interface NodeLifecycleScript {
  /** Its name, which its log is found by: 1 to 64 letters, digits, spaces, `_` and `-`. */
  name: string | undefined;

  /** Where it lies. */
  scriptSource: ScriptSource | undefined;

  /** What it is called with: up to 20 arguments. */
  arguments?: string[] | undefined;

  /** What becomes of the node when it fails; `TERMINATE` when left out. */
  onError?: OnError | undefined;

  /** At which boots it runs; `FIRST_BOOT_ONLY` when left out. */
  executionPolicy?: ExecutionPolicy | undefined;
}

/** The scripts of each stage, in the order in which they run: 1 to 20 a stage. */
export interface NodeLifecycleStages {
  /** Before the node's Slurm daemon starts. */
  nodeBootstrapped?: NodeLifecycleScript[] | undefined;

  /** After the node has registered. */
  nodeReady?: NodeLifecycleScript[] | undefined;
}

/** The scripts that the nodes of a group run. */
export interface NodeLifecycleActions {
  /** The scripts of each stage. */
  stages: NodeLifecycleStages | undefined;

  /** When a node fetches them again; `CACHE_ONCE` when left out. */
  scriptCachingPolicy?: ScriptCachingPolicy | undefined;
}

/** The scripts that the nodes of a new group shall run. */
export interface NodeLifecycleActionsRequest {
  /** The scripts of each stage. */
  stages: NodeLifecycleStages | undefined;

  /** When a node fetches them again; `CACHE_ONCE` when left out. */
  scriptCachingPolicy?: ScriptCachingPolicy | undefined;
}

/** The scripts that the nodes of a group shall run from now on. */
export interface UpdateNodeLifecycleActionsRequest {
  /** The scripts of each stage. */
  stages: NodeLifecycleStages | undefined;

  /** When a node fetches them again; `CACHE_ONCE` when left out. */
  scriptCachingPolicy?: ScriptCachingPolicy | undefined;
}
