import { useEffect, useRef } from "react";
import type { Choice } from "./choice.ts";
import { classNames } from "#components/ui/class-names.ts";

type PaletteOptionProps = {
  id: string;
  choice: Choice;
  active: boolean;
  onChoose: () => void;
  onPoint: () => void;
};

export function PaletteOption({ id, choice, active, onChoose, onPoint }: PaletteOptionProps) {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) option.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const { name, place, also, keys } = choice;
  return (
    <div
      id={id}
      ref={option}
      role="option"
      aria-selected={active}
      onClick={onChoose}
      onMouseMove={onPoint}
      className={classNames(
        "flex cursor-pointer flex-wrap items-baseline gap-x-3 rounded-md px-2 py-1.5 pointer-coarse:py-3",
        active && "bg-accent-soft",
      )}
    >
      <span className="font-medium break-all">{name}</span>
      <span className="text-sm text-ink-soft">{place}</span>
      {also && <span className="ml-auto font-mono text-xs text-ink-soft">{also}</span>}
      {keys && <kbd className="ml-auto font-sans text-xs text-ink-soft">{keys}</kbd>}
    </div>
  );
}
