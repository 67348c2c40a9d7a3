type Value = number | string | boolean | null;

/** One measurement: its name in the JSON, what a person reads, and what it should be, when that was said. */
export interface Figure {
  key: string;
  label: string;
  value: Value;
  unit?: string;
  goal?: string;
  /** What it has to be: any other value fails the benchmark. */
  mustBe?: Value;
}

export const figure = (
  key: string,
  label: string,
  value: Value,
  more: Pick<Figure, "unit" | "goal" | "mustBe"> = {},
): Figure => ({ key, label, value, ...more });

/** Measures; says how it goes only by what it returns. */
export type Benchmark = (args: string[]) => Promise<Figure[]>;

function shown({ value, unit }: Figure): string {
  if (value === null || Number.isNaN(value)) return "–";
  if (typeof value === "boolean") return value ? "yes" : "no";
  const text = typeof value === "number" ? value.toLocaleString("en-US") : value;
  return unit === undefined ? text : `${text} ${unit}`;
}

/** A table for people. */
export function table(figures: Figure[]): string {
  const rows = figures.map((figure) => [figure.label, shown(figure), figure.goal ?? ""]);
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const [labels, values] = [width(0), width(1)];
  return rows
    .map(([label = "", value = "", goal = ""]) =>
      `${label.padEnd(labels)}  ${value.padStart(values)}  ${goal}`.trimEnd(),
    )
    .join("\n");
}

/** Whether a figure is not what it has to be. */
export const isWrong = ({ value, mustBe }: Figure) => mustBe !== undefined && value !== mustBe;

/** One JSON object in one line, for programs. */
export const json = (benchmark: string, figures: Figure[]): string =>
  JSON.stringify({
    benchmark,
    ...Object.fromEntries(figures.map(({ key, value }) => [key, value])),
  });

/** The middle of some measurements, which one slow run does not move. */
export function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
