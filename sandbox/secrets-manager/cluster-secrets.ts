import { readClusterDocument } from "#sandbox/pcs/cluster-document.ts";
import { clusterSecret } from "#sandbox/pcs/cluster-secret.ts";
import type { Scope } from "#sandbox/store/resource.ts";
import type { Store } from "#sandbox/store/store.ts";

/** A secret that PCS keeps for a cluster. */
export type Secret = {
  arn: string;
  name: string;
  versionId: string;
  clusterId: string;
  createdAt: number;
  /** What is in it: made of the store's key, not kept. */
  value: () => string;
};

/** The names that PCS gives its secrets. */
const named = /^pcs!slurm-(secret|jwt-key)-(pcs_[a-z0-9]+)$/;

/** An ARN of Secrets Manager ends in six characters that AWS chooses, and that one may leave out. */
const nameIn = (secretId: string) =>
  /^arn:[\w-]+:secretsmanager:[\w-]+:\d{12}:secret:(.+)$/
    .exec(secretId)?.[1]
    ?.replace(/-[A-Za-z0-9]{6}$/, "");

/** The secret of a cluster by its name or its ARN. It is there when its cluster has been created. */
export function findSecret(store: Store, scope: Scope, secretId: string): Secret | undefined {
  const name = nameIn(secretId) ?? secretId;
  const [, kind, clusterId = ""] = named.exec(name) ?? [];
  const cluster = store.resources.byId(scope, "cluster", clusterId);
  if (!cluster || cluster.status === "CREATING") return undefined;
  const { controller } = readClusterDocument(cluster);
  const key = kind === "secret" ? controller?.authKey : controller?.jwtAuth?.jwtKey;
  if (!key) return undefined;
  const { secretArn: arn, secretVersion: versionId } = key;
  // An ARN is one secret's only with the account and Region in it.
  if (secretId.startsWith("arn:") && !arn.startsWith(secretId)) return undefined;
  const value = () => clusterSecret(store, versionId);
  return { arn, name, versionId, clusterId, createdAt: cluster.createdAt, value };
}
