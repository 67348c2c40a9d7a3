/** A cluster, a node group or a queue: what it takes to name it and to tag it. */
export type Resource = {
  kind: "cluster" | "computenodegroup" | "queue";
  arn: string;
  id: string;
  name: string;
  clusterId: string;
  clusterName: string;
};
