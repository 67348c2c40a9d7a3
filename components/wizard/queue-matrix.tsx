import { PlaceLink } from "./place-link.tsx";
import type { WizardPlace } from "./use-place.ts";
import type { Wizard } from "./use-wizard.ts";
import type { QueueValues } from "#components/queues/values.ts";
import { Button } from "#components/ui/button.tsx";
import { FieldError } from "#components/ui/field.tsx";

type QueueMatrixProps = {
  wizard: Wizard;
  place: WizardPlace;
  onCopy: (queue: QueueValues) => void;
};

/** Which queue sends jobs to which node group: a row a queue, a column a group. */
export function QueueMatrix({ wizard, place, onCopy }: QueueMatrixProps) {
  const { values, setQueues } = wizard;
  const { queues, nodeGroups } = values;
  const names = nodeGroups.map(({ computeNodeGroupName }) => computeNodeGroupName.trim());
  const remove = (index: number) =>
    setQueues((before) => before.filter((_, other) => other !== index));
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table className="w-full border-collapse">
        <caption className="sr-only">Which queue sends jobs to which node group</caption>
        <thead className="border-b border-line bg-sunken text-sm text-ink-soft">
          <tr>
            <th scope="col" className="px-4 py-2 text-left font-medium">
              Queue
            </th>
            {names.map((name, index) => (
              <th key={index} scope="col" className="px-3 py-2 text-center font-medium">
                {name || `group ${String(index + 1)}`}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {queues.map((queue, index) => (
            <Row
              key={index}
              {...{ wizard, place, queue, index, names }}
              onCopy={() => onCopy(queue)}
              onRemove={() => remove(index)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = Omit<QueueMatrixProps, "onCopy"> & {
  queue: QueueValues;
  index: number;
  names: string[];
  onCopy: () => void;
  onRemove: () => void;
};

function Row({ wizard, place, queue, index, names, onCopy, onRemove }: RowProps) {
  const title = queue.queueName.trim() || `Queue ${String(index + 1)}`;
  const wrong = wizard.problems.find((each) => each.step === "queues" && each.item === index);
  const set = (name: string, uses: boolean) =>
    wizard.setQueues((before) =>
      before.map((each, other) =>
        other === index
          ? {
              ...each,
              groups: uses ? [...each.groups, name] : each.groups.filter((has) => has !== name),
            }
          : each,
      ),
    );
  return (
    <tr className="hover:bg-hover">
      <th scope="row" className="min-w-40 px-4 py-2 text-left align-top font-medium">
        <PlaceLink
          place={place}
          goal={{ step: "queues", item: index }}
          className="break-words text-accent hover:underline"
        >
          {title}
        </PlaceLink>
        {wrong && <FieldError error={wrong.message} />}
        {!wrong && queue.groups.length === 0 && (
          <p className="text-sm font-normal text-warn">No node group: its jobs wait.</p>
        )}
      </th>
      {names.map((name, column) => (
        <td key={column} className="px-3 py-2 text-center">
          <input
            type="checkbox"
            className="size-4 accent-accent-fill"
            aria-label={`${title} uses ${name}`}
            disabled={name === ""}
            checked={name !== "" && queue.groups.includes(name)}
            onChange={(event) => set(name, event.target.checked)}
          />
        </td>
      ))}
      <td className="px-2 py-1 text-right whitespace-nowrap">
        <Button look="quiet" aria-label={`Duplicate ${title}`} onClick={onCopy}>
          Duplicate
        </Button>
        <Button look="quiet" aria-label={`Remove ${title}`} onClick={onRemove}>
          Remove
        </Button>
      </td>
    </tr>
  );
}
