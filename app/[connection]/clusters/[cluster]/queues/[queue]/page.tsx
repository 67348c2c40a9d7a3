import { QueuePage } from "#components/cluster/queue-page.tsx";

type Props = PageProps<"/[connection]/clusters/[cluster]/queues/[queue]">;

export default async function OneQueuePage({ params }: Props) {
  return <QueuePage identifier={(await params).queue} />;
}
