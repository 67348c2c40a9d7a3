"use client";

import { useId } from "react";
import {
  type Control,
  type FieldPathByValue,
  type FieldValues,
  useController,
} from "react-hook-form";
import type { GroupChoice } from "./use-queue-facts.ts";
import { ResourceStatus } from "#components/resource-status.tsx";
import { FieldError } from "#components/ui/field.tsx";
import { queueTexts } from "#lib/pcs/spec/queue.ts";

type GroupPickerProps<Values extends FieldValues> = {
  control: Control<Values>;
  name: FieldPathByValue<Values, string[]>;
  groups: GroupChoice[];
};

const text = queueTexts.computeNodeGroupConfigurations;

/** Which of a cluster's node groups a queue sends jobs to. Those that cannot be chosen now say why. */
export function GroupPicker<Values extends FieldValues>(props: GroupPickerProps<Values>) {
  const { control, name, groups } = props;
  const { field, fieldState } = useController({ control, name });
  const chosen: string[] = field.value;
  const id = useId();
  const change = (group: string, checked: boolean) =>
    field.onChange(checked ? [...chosen, group] : chosen.filter((other) => other !== group));
  const gone = chosen.filter((group) => !groups.some((known) => known.id === group));
  const focusable = groups.find((group) => isOpen(group, chosen))?.id;
  return (
    <fieldset aria-describedby={`${id}-help ${id}-error`} className="min-w-0 space-y-1.5">
      <legend className="font-medium">{text.label}</legend>
      <p id={`${id}-help`} className="text-sm text-ink-soft">
        {text.help}
      </p>
      <div className="space-y-2">
        {groups.map((group) => (
          <Choice
            key={group.id}
            group={group}
            open={isOpen(group, chosen)}
            checkbox={{
              ref: group.id === focusable ? field.ref : undefined,
              checked: chosen.includes(group.id),
              onBlur: field.onBlur,
              onChange: (event) => change(group.id, event.target.checked),
            }}
          />
        ))}
        {gone.map((group) => (
          <Gone key={group} id={group} onRemove={() => change(group, false)} />
        ))}
      </div>
      <FieldError id={`${id}-error`} error={fieldState.error?.message} />
    </fieldset>
  );
}

/** A group to be added has to be ACTIVE, unless it is yet to be made; one that the queue has already may stay or go whatever its status. */
const isOpen = ({ id, status }: GroupChoice, chosen: string[]) =>
  status === undefined || status === "ACTIVE" || chosen.includes(id);

const format = (count: number) => count.toLocaleString("en-US");

function capacityWords({ scaling, running }: GroupChoice): string | undefined {
  if (!scaling) return undefined;
  const { minInstanceCount, maxInstanceCount } = scaling;
  const range =
    minInstanceCount === maxInstanceCount
      ? `always ${format(maxInstanceCount)}`
      : `${format(minInstanceCount)} to ${format(maxInstanceCount)}`;
  const now = running === undefined ? "" : `, ${format(running)} now`;
  return `Instances: ${range}${now}`;
}

type ChoiceProps = { group: GroupChoice; open: boolean; checkbox: React.ComponentProps<"input"> };

function Choice({ group, open, checkbox }: ChoiceProps) {
  const { name, status, instanceTypes, queues } = group;
  const detail = useId();
  const facts = [instanceTypes.join(", "), capacityWords(group)].filter(Boolean).join(" · ");
  return (
    <div className="flex items-start gap-2.5 rounded-md border border-line-strong px-3 py-2.5 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
      <input
        {...checkbox}
        id={`${detail}-box`}
        type="checkbox"
        disabled={!open}
        aria-describedby={detail}
        className="mt-1 accent-accent-fill outline-none"
      />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-3">
          <label htmlFor={`${detail}-box`} className="font-medium break-words">
            {name}
          </label>
          {status && <ResourceStatus status={status} />}
        </div>
        <div id={detail} className="text-sm text-ink-soft">
          {facts && <p>{facts}</p>}
          <p>{queues.length > 0 ? `Used by ${queues.join(", ")}` : "Used by no queue"}</p>
          {!open && status && (
            <p className="text-warn">{`It is ${status}: only an ACTIVE group can be added.`}</p>
          )}
        </div>
      </div>
    </div>
  );
}

function Gone({ id, onRemove }: { id: string; onRemove: () => void }) {
  return (
    <label className="flex items-start gap-2.5 rounded-md border border-bad px-3 py-2.5">
      <input type="checkbox" checked onChange={onRemove} className="mt-1" />
      <span className="min-w-0">
        <span className="font-mono text-sm break-all">{id}</span>
        <span className="block text-sm text-bad">
          The cluster does not have this group any more: take it out.
        </span>
      </span>
    </label>
  );
}
