import type { Metadata } from "next";
import { PermittedPage } from "#components/layout/permissions.tsx";
import { CreateNodeGroupForm } from "#components/node-groups/create/create-node-group-form.tsx";

export const metadata: Metadata = { title: "Create node group" };

export default function NewNodeGroupPage() {
  return (
    <PermittedPage to="node-groups:create">
      <CreateNodeGroupForm />
    </PermittedPage>
  );
}
