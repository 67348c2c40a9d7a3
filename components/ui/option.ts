/** Something to choose in a combobox. */
export type Option = {
  /** What the field takes, such as an id. */
  value: string;
  /** What people call it; often the value itself. */
  label: string;
  /** What helps to choose, in a few words. */
  detail?: string;
  /** Options of one group stand together, under its name. */
  group?: string;
};

/** As many as a person looks through; who wants another one types on. */
const mostShown = 100;

/** How many fit, and those of them to show. */
export type Found = { shown: Option[]; count: number };

/** The options in which every typed word occurs; first those whose name begins with one. */
export function findOptions(options: Option[], typed: string): Found {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = options.filter(({ value, label, detail = "", group = "" }) => {
    const text = `${label} ${value} ${detail} ${group}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const begins = ({ label }: Option) => words.some((word) => label.toLowerCase().startsWith(word));
  const ordered = fitting.toSorted((a, b) => Number(begins(b)) - Number(begins(a)));
  return { shown: ordered.slice(0, mostShown), count: fitting.length };
}
