import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { Section } from "#components/ui/section.tsx";
import type { ComputeNodeGroupDetail, LifecycleScript } from "#lib/pcs/view/compute-node-group.ts";

type Actions = NonNullable<ComputeNodeGroupDetail["lifecycleActions"]>;

const columns: [Column<LifecycleScript>, ...Column<LifecycleScript>[]] = [
  { heading: "Script", cell: ({ name }) => name },
  {
    heading: "Location",
    cell: ({ location, s3VersionId, arguments: words }) => (
      <span className="font-mono text-sm break-all">
        {[location, s3VersionId, ...words].filter(Boolean).join(" ")}
      </span>
    ),
  },
  { heading: "When it fails", room: "md", cell: ({ onError }) => onError ?? "TERMINATE (default)" },
  {
    heading: "Runs",
    room: "md",
    cell: ({ executionPolicy }) => executionPolicy ?? "FIRST_BOOT_ONLY (default)",
  },
];

/** The scripts that the nodes of a group run, in the order in which they run. */
export function LifecycleScripts({ actions }: { actions: Actions }) {
  const stages = [
    { title: "Scripts before slurmd starts (nodeBootstrapped)", scripts: actions.nodeBootstrapped },
    { title: "Scripts once the node is registered (nodeReady)", scripts: actions.nodeReady },
  ];
  return stages
    .filter(({ scripts }) => scripts.length > 0)
    .map(({ title, scripts }) => (
      <Section key={title} title={title}>
        <DataTable caption={title} columns={columns} rows={scripts} keyOf={({ name }) => name} />
      </Section>
    ));
}
