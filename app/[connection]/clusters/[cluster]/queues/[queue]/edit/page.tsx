import type { Metadata } from "next";
import { PermittedPage } from "#components/layout/permissions.tsx";
import { EditQueueForm } from "#components/queues/edit-queue-form.tsx";

type Props = PageProps<"/[connection]/clusters/[cluster]/queues/[queue]/edit">;

export const metadata: Metadata = { title: "Update queue" };

export default async function EditQueuePage({ params }: Props) {
  return (
    <PermittedPage to="queues:update">
      <EditQueueForm identifier={(await params).queue} />
    </PermittedPage>
  );
}
