import { NodeGroupsTab } from "#components/cluster/node-groups-tab.tsx";

export default function NodeGroupsPage() {
  return <NodeGroupsTab />;
}
