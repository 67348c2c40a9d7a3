"use client";

import { AwsTags } from "./aws-tags.tsx";
import { Exactly } from "./tag-diff.tsx";
import { rowsOf } from "./tag-edits.ts";
import { TagEditor } from "./tag-editor.tsx";
import { FailurePanel } from "#components/failure-panel.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { usePermitted } from "#components/layout/permissions.tsx";
import { useLive } from "#components/live/use-live.ts";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { Section } from "#components/ui/section.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import type { Tags } from "#lib/pcs/view/tags.ts";
import type { FirstRead } from "#lib/queries/first-read.ts";
import { tagsQuery } from "#lib/queries/tags.ts";

type ResourceTagsProps = {
  resource: { arn: string; name: string };
  /** Absent where the server did not read them. */
  first?: FirstRead<Tags>;
};

/** The tags of a cluster, a node group or a queue, to be edited by those who may. */
export function ResourceTags({ resource: { arn, name }, first }: ResourceTagsProps) {
  const { data, failure } = useLive(tagsQuery(useConnection().id, arn), first);
  const mayEdit = usePermitted("tags:write");
  return (
    <Section title="Tags" open>
      {!data && failure && <FailurePanel failure={failure} />}
      {!data && !failure && (
        <p className="flex items-center gap-2 p-4 text-ink-soft">
          <Spinner /> Reading the tags
        </p>
      )}
      {data && mayEdit && <TagEditor key={arn} arn={arn} name={name} tags={data} />}
      {data && !mayEdit && <ReadOnlyTags tags={data} />}
    </Section>
  );
}

type Shown = { key: string; value?: string | undefined };

const columns: [Column<Shown>, ...Column<Shown>[]] = [
  { heading: "Key", cell: ({ key }) => <Exactly>{key}</Exactly> },
  { heading: "Value", cell: ({ value = "" }) => <Exactly>{value}</Exactly> },
];

function ReadOnlyTags({ tags }: { tags: Tags }) {
  const rows = rowsOf(tags);
  return (
    <>
      {rows.length > 0 ? (
        <DataTable
          caption="Tags"
          columns={columns}
          rows={rows}
          keyOf={({ key }) => key}
          frameless
        />
      ) : (
        <p className="p-4 text-ink-soft">No tags.</p>
      )}
      <div className="px-4 pb-4 empty:hidden">
        <AwsTags tags={tags} />
      </div>
    </>
  );
}
