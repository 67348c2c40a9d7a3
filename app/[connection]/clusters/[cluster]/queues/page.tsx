import { QueuesTab } from "#components/cluster/queues-tab.tsx";

export default function QueuesPage() {
  return <QueuesTab />;
}
