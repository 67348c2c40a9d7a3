type CapacityBarProps = {
  /** Instances that there are; absent when that is not known. */
  now?: number;
  minimum: number;
  maximum: number;
  limit: number | undefined;
};

const format = (count: number) => count.toLocaleString("en-US");

/** How many instances there are, may be, and are allowed: as numbers, and as a bar. */
export function CapacityBar({ now, minimum, maximum, limit }: CapacityBarProps) {
  const whole = Math.max(limit ?? maximum, now ?? 0, 1);
  const share = (count: number) => `${String(Math.min(100, (count / whole) * 100))}%`;
  return (
    <div className="min-w-28 space-y-1">
      <p className="text-sm whitespace-nowrap">
        {now === undefined ? (
          `${format(minimum)}–${format(maximum)}`
        ) : (
          <>
            {format(now)} <span className="text-ink-soft">now, {format(minimum)}–</span>
            {format(maximum)}
          </>
        )}
        {limit !== undefined && <span className="text-ink-soft"> of {format(limit)}</span>}
      </p>
      <div aria-hidden className="relative h-1.5 overflow-hidden rounded-full bg-sunken">
        <div className="absolute inset-y-0 left-0 bg-accent/40" style={{ width: share(maximum) }} />
        <div
          className="absolute inset-y-0 left-0 bg-accent"
          style={{ width: share(now ?? minimum) }}
        />
      </div>
    </div>
  );
}
