import { memo, useMemo } from "react";
import { type Control, useWatch } from "react-hook-form";
import type { NodeGroupValues } from "./values.ts";
import { typeFacts } from "#components/choices/launch-options.ts";
import { RemoveChosen } from "#components/choices/pickers-field.tsx";
import { useChoices } from "#components/choices/use-choices.ts";
import { splitIds } from "#components/form/request-values.ts";
import type { InstanceTypeChoice } from "#lib/pcs/view/choices.ts";

type ChosenTypesProps = {
  control: Control<NodeGroupValues>;
  names: string[];
  /** Absent where they cannot be changed. */
  onRemove?: (name: string) => void;
};

const headings = ["Type", "vCPU", "Memory", "GPU", "Architecture", "EFA", "Zones"];

/** The zones of the chosen subnets; undefined while no subnet is known. */
function useChosenZones(control: Control<NodeGroupValues>) {
  const subnets = useChoices("subnets").list;
  const chosen = useWatch({ control, name: "subnetIds" });
  return useMemo(() => {
    const ids = splitIds(chosen);
    const zones = subnets.filter(({ id }) => ids.includes(id)).map(({ zone }) => zone);
    return zones.length > 0 ? new Set(zones) : undefined;
  }, [subnets, chosen]);
}

/** The chosen types with what has to agree between them, and where EC2 has them. */
export function ChosenTypes({ control, names, onRemove }: ChosenTypesProps) {
  const types = useChoices("instance-types").list;
  const zones = useChosenZones(control);
  return (
    <div className="relative overflow-x-auto rounded-md border border-line">
      <table className="w-full border-collapse text-sm tabular-nums">
        <caption className="sr-only">Chosen instance types</caption>
        <thead className="border-b border-line bg-sunken">
          <tr>
            {headings.map((heading) => (
              <th
                key={heading}
                scope="col"
                className="px-2.5 py-1.5 text-left font-medium whitespace-nowrap text-ink-soft"
              >
                {heading}
              </th>
            ))}
            {onRemove && (
              <th>
                <span className="sr-only">Remove</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {names.map((name) => (
            <TypeRow
              key={name}
              name={name}
              type={types.find((type) => type.name === name)}
              zones={zones}
              listed={types.length > 0}
              onRemove={onRemove}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type TypeRowProps = {
  name: string;
  type: InstanceTypeChoice | undefined;
  zones: Set<string> | undefined;
  /** Whether EC2's list is known. */
  listed: boolean;
  onRemove: ((name: string) => void) | undefined;
};

const TypeRow = memo(function TypeRow(props: TypeRowProps) {
  const { name, type, zones, listed, onRemove } = props;
  const facts = type && typeFacts(type);
  const missing = type && zones && !type.zones.some((zone) => zones.has(zone));
  return (
    <tr>
      <th scope="row" className="px-2.5 py-1.5 text-left font-mono font-medium whitespace-nowrap">
        {name}
      </th>
      {[facts?.vCpus, facts?.memory, facts?.gpus, facts?.architecture, facts?.efa].map(
        (fact, column) => (
          <td key={headings[column + 1]} className="px-2.5 py-1.5 whitespace-nowrap">
            {fact || <span className="text-ink-soft">–</span>}
          </td>
        ),
      )}
      <td className="px-2.5 py-1.5">
        {type?.zones.map((zone) => zone.slice(-1)).join(", ") ?? (!listed && "–")}
        {missing && <span className="block text-warn">none of your subnets’</span>}
        {listed && !type && <span className="block text-warn">not in EC2’s list here</span>}
      </td>
      {onRemove && (
        <td className="px-1.5 text-right">
          <RemoveChosen id={name} onRemove={onRemove} />
        </td>
      )}
    </tr>
  );
});
