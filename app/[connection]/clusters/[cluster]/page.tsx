import { ClusterOverview } from "#components/cluster/cluster-overview.tsx";

export default function OverviewPage() {
  return <ClusterOverview />;
}
