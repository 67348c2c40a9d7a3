import type { Metadata } from "next";
import { PermittedPage } from "#components/layout/permissions.tsx";
import { BulkTagsPage } from "#components/tags/bulk/bulk-tags-page.tsx";

export const metadata: Metadata = { title: "Edit tags" };

export default function TagsPage() {
  return (
    <PermittedPage to="tags:write">
      <BulkTagsPage />
    </PermittedPage>
  );
}
