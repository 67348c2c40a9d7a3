import { classNames } from "./class-names.ts";

type Part = { label: string; count: number; look: string };

type ShareBarProps = { parts: Part[]; whole: number };

const format = (count: number) => count.toLocaleString("en-US");

/** How a whole is shared out, as numbers and as a bar; a part that does not fit is cut off by the bar. */
export function ShareBar({ parts, whole }: ShareBarProps) {
  return (
    <div className="space-y-1.5">
      <div aria-hidden className="flex h-2 overflow-hidden rounded-full bg-sunken">
        {parts.map(({ label, count, look }) => (
          <div
            key={label}
            className={classNames("h-full shrink-0", look)}
            style={{ width: `${String(whole === 0 ? 0 : (count / whole) * 100)}%` }}
          />
        ))}
      </div>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm tabular-nums">
        {parts.map(({ label, count, look }) => (
          <li key={label} className="flex items-center gap-1.5">
            <span
              aria-hidden
              className={classNames("size-2.5 rounded-xs border border-line-strong", look)}
            />
            {format(count)} <span className="text-ink-soft">{label}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
