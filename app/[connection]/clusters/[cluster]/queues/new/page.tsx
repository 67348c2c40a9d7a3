import type { Metadata } from "next";
import { PermittedPage } from "#components/layout/permissions.tsx";
import { CreateQueueForm } from "#components/queues/create-queue-form.tsx";

export const metadata: Metadata = { title: "Create queue" };

export default function NewQueuePage() {
  return (
    <PermittedPage to="queues:create">
      <CreateQueueForm />
    </PermittedPage>
  );
}
