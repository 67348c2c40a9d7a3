import { createHmac } from "node:crypto";
import type { Store } from "#sandbox/store/store.ts";

/**
 * The value of a cluster's secret in one version: the key that Slurm's daemons share. It is made of a
 * key of the store, so that it need not be kept and is the same whoever reads it.
 */
export const clusterSecret = ({ properties }: Store, secretVersion: string): string =>
  createHmac("sha256", properties.key("cluster-secrets")).update(secretVersion).digest("base64");
