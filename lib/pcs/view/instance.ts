/** How an instance is paid for. */
export type Purchase = "on-demand" | "spot" | "capacity-block";

/** An EC2 instance that PCS runs for a node group. Times are ISO 8601 in UTC; state is EC2's word. */
export type Instance = {
  id: string;
  type: string;
  zone: string;
  state: string;
  purchase: Purchase;
  launchedAt: string;
  privateIpAddress?: string;
  clusterId: string;
  groupId: string;
};
