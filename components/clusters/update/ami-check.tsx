"use client";

import { type AmiVerdict, amiVerdict } from "./ami-verdict.ts";
import { ResourceLink } from "#components/cluster/resource-link.tsx";
import { useChoices } from "#components/choices/use-choices.ts";
import { useTemplateVersion } from "#components/node-groups/use-template-version.ts";
import { StatusMark } from "#components/ui/status-mark.tsx";
import type { ImageChoice } from "#lib/pcs/view/choices.ts";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";

type Versions = { from: string; to: string };

type AmiCheckProps = { groups: ClusterState["groups"]; versions: Versions };

/** For each group of nodes, whether its image works with the Slurm version that is chosen. */
export function AmiCheck({ groups, versions }: AmiCheckProps) {
  const { list, loading, failure } = useChoices("images");
  if (groups.length === 0) return null;
  return (
    <div className="space-y-2" aria-busy={loading}>
      <h3 className="font-medium">Images of the node groups</h3>
      <p className="text-sm text-ink-soft">
        Slurm on nodes may be two major versions behind the controller, and never ahead.
        {failure && ` ${failure.message} ${failure.advice ?? ""}`}
      </p>
      <ul className="divide-y divide-line rounded-md border border-line">
        {groups.map((group) => (
          <GroupImage key={group.summary.id} group={group} images={list} versions={versions} />
        ))}
      </ul>
    </div>
  );
}

const marks = {
  good: { tone: "good", word: "Fits" },
  bad: { tone: "bad", word: "Too old" },
  unknown: { tone: "unknown", word: "Not known" },
} as const satisfies Record<AmiVerdict["fit"], object>;

type GroupImageProps = {
  group: ClusterState["groups"][number];
  images: ImageChoice[];
  versions: Versions;
};

function GroupImage({ group: { summary, detail }, images, versions }: GroupImageProps) {
  const fromTemplate = detail && !detail.amiId ? detail.launchTemplate : undefined;
  const { version } = useTemplateVersion(fromTemplate?.id ?? "", fromTemplate?.version ?? "");
  const imageId = detail?.amiId ?? version?.imageId;
  const { fit, words } = amiVerdict(
    images.find(({ id }) => id === imageId),
    versions,
  );
  return (
    <li className="px-3 py-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <ResourceLink kind="nodeGroup" summary={summary} />
        <StatusMark {...marks[fit]} />
      </div>
      <p className="text-sm break-words text-ink-soft">
        {words}
        {imageId && <span className="block font-mono text-xs">{imageId}</span>}
      </p>
    </li>
  );
}
