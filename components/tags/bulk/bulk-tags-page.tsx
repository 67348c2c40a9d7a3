"use client";

import { Tags } from "lucide-react";
import { useState } from "react";
import { BulkEditor } from "./bulk-editor.tsx";
import { countWords } from "./count-words.ts";
import { ResourcePicker } from "./resource-picker.tsx";
import { SelectedResources } from "./selected-resources.tsx";
import { useSelected } from "./selection.ts";
import { FailurePanel } from "#components/failure-panel.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { useLive } from "#components/live/use-live.ts";
import { PageHeader } from "#components/ui/page-header.tsx";
import { ReasonedButton } from "#components/ui/reasoned-button.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import type { Resource } from "#lib/pcs/view/resource.ts";
import { resourcesQuery } from "#lib/queries/resources.ts";

/** Edits the tags of several resources at once, of any kind: first which, then what. */
export function BulkTagsPage() {
  const { data, failure } = useLive(resourcesQuery(useConnection().id), undefined);
  return (
    <>
      <PageHeader title="Edit tags" />
      {!data && failure && <FailurePanel failure={failure} />}
      {!data && !failure && <Spinner />}
      {data && <Steps resources={data} />}
    </>
  );
}

/** Whoever comes with a selection edits it at once. */
function Steps({ resources }: { resources: Resource[] }) {
  const chosen = useSelected();
  const selected = resources.filter(({ arn }) => chosen.has(arn));
  const [choosing, setChoosing] = useState(selected.length === 0);
  if (choosing || selected.length === 0) {
    const reason = selected.length > 0 ? undefined : "Select one or more resources first.";
    return (
      <>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="max-w-prose text-ink-soft">
            Select clusters, node groups and queues, also of several clusters.
          </p>
          <ReasonedButton look="primary" reason={reason} onClick={() => setChoosing(false)}>
            <Tags aria-hidden className="size-4" />
            Edit tags of {countWords(selected.length)}
          </ReasonedButton>
        </div>
        <ResourcePicker resources={resources} chosen={chosen} />
      </>
    );
  }
  return (
    <>
      <SelectedResources selected={selected} all={resources} onChange={() => setChoosing(true)} />
      <BulkEditor resources={selected} />
    </>
  );
}
