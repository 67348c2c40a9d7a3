import type { Metadata } from "next";
import { UpdateClusterForm } from "#components/clusters/update/update-cluster-form.tsx";
import { PermittedPage } from "#components/layout/permissions.tsx";
import { renderTime } from "#lib/render-time.ts";

export const metadata: Metadata = { title: "Update cluster" };

export default async function EditClusterPage() {
  return (
    <PermittedPage to="clusters:update">
      <UpdateClusterForm now={await renderTime()} />
    </PermittedPage>
  );
}
