import type { Metadata } from "next";
import { PermittedPage } from "#components/layout/permissions.tsx";
import { EditNodeGroupForm } from "#components/node-groups/edit/edit-node-group-form.tsx";

type Props = PageProps<"/[connection]/clusters/[cluster]/node-groups/[group]/edit">;

export const metadata: Metadata = { title: "Update node group" };

export default async function EditNodeGroupPage({ params }: Props) {
  return (
    <PermittedPage to="node-groups:update">
      <EditNodeGroupForm identifier={(await params).group} />
    </PermittedPage>
  );
}
