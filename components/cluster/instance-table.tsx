import { StatusMark, type StatusTone } from "#components/ui/status-mark.tsx";
import { Copyable } from "#components/ui/copyable.tsx";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { Ago } from "#components/ui/time.tsx";
import type { Instance, Purchase } from "#lib/pcs/view/instance.ts";

const tones: Record<string, StatusTone> = {
  pending: "busy",
  running: "good",
  "shutting-down": "busy",
  stopping: "busy",
  stopped: "paused",
};

const purchases: Record<Purchase, string> = {
  "on-demand": "On-Demand",
  spot: "Spot",
  "capacity-block": "Capacity Block",
};

const stateWord = (state: string) =>
  state.charAt(0).toUpperCase() + state.slice(1).replaceAll("-", " ");

const columns: [Column<Instance>, ...Column<Instance>[]] = [
  { heading: "Instance", cell: ({ id }) => <Copyable value={id} name={`id ${id}`} /> },
  {
    heading: "State",
    cell: ({ state }) => <StatusMark tone={tones[state] ?? "unknown"} word={stateWord(state)} />,
  },
  { heading: "Type", cell: ({ type }) => type },
  { heading: "Zone", room: "sm", cell: ({ zone }) => zone },
  { heading: "Purchase", room: "md", cell: ({ purchase }) => purchases[purchase] },
  {
    heading: "Private address",
    room: "md",
    cell: ({ privateIpAddress }) =>
      privateIpAddress && <Copyable value={privateIpAddress} name="private address" />,
  },
  { heading: "Started", room: "sm", cell: ({ launchedAt }) => <Ago time={launchedAt} /> },
];

type InstanceTableProps = { caption: string; instances: Instance[] };

/** EC2 instances, the youngest last as EC2 starts them. */
export function InstanceTable({ caption, instances }: InstanceTableProps) {
  return (
    <DataTable
      frameless
      caption={caption}
      columns={columns}
      rows={instances}
      keyOf={({ id }) => id}
    />
  );
}
