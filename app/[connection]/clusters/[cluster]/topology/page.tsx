import { TopologyTab } from "#components/cluster/topology-tab.tsx";

export default function TopologyPage() {
  return <TopologyTab />;
}
