import { useEffect, useRef } from "react";
import { classNames } from "./class-names.ts";
import type { Found, Option } from "./option.ts";

type OptionListProps = {
  id: string;
  label: string;
  found: Found;
  active: Option | undefined;
  chosen: string | undefined;
  onChoose: (option: Option) => void;
};

export const optionId = (list: string, { value }: Option) => `${list}-${value}`;

/** What can be chosen, below the field of a combobox, with the groups' names where there are any. */
export function OptionList({ id, label, found, active, chosen, onChoose }: OptionListProps) {
  const groups = Array.from(Map.groupBy(found.shown, ({ group = "" }) => group));
  return (
    <div className="absolute inset-x-0 top-full z-20 mt-1 overflow-hidden rounded-md border border-line-strong bg-surface shadow-xl">
      <div id={id} role="listbox" aria-label={label} className="max-h-72 overflow-y-auto p-1">
        {groups.map(([group, options]) => (
          <div key={group} role="group" aria-label={group || label}>
            {group && (
              <p aria-hidden className="px-2 pt-2 pb-1 text-xs text-ink-soft">
                {group}
              </p>
            )}
            {options.map((option) => (
              <OptionRow
                key={option.value}
                id={optionId(id, option)}
                option={option}
                active={option === active}
                chosen={option.value === chosen}
                onChoose={onChoose}
              />
            ))}
          </div>
        ))}
      </div>
      <p role="status" className="border-t border-line px-3 py-1.5 text-xs text-ink-soft">
        {found.count === found.shown.length
          ? `${String(found.count)} found`
          : `${String(found.shown.length)} of ${String(found.count)}: type on to find the others`}
      </p>
    </div>
  );
}

type OptionRowProps = {
  id: string;
  option: Option;
  active: boolean;
  chosen: boolean;
  onChoose: (option: Option) => void;
};

function OptionRow({ id, option, active, chosen, onChoose }: OptionRowProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const { label, value, detail } = option;
  return (
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={chosen}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(option)}
      className={classNames(
        "cursor-pointer rounded px-2 py-1.5",
        active ? "bg-accent-soft" : "hover:bg-hover",
      )}
    >
      <span className="flex flex-wrap items-baseline gap-x-3">
        <span className={classNames("min-w-0 break-all", chosen && "font-medium")}>{label}</span>
        {value !== label && (
          <code className="min-w-0 font-mono text-xs break-all text-ink-soft">{value}</code>
        )}
      </span>
      {detail && <span className="block text-sm text-ink-soft">{detail}</span>}
    </div>
  );
}
