export const densities = ["comfortable", "compact"] as const;

export const pageSizes = [20, 50, 100, 500] as const;

/** How tables open for a person; `hidden` are the ids of columns. */
export type TablePreference = {
  pageSize: (typeof pageSizes)[number];
  hidden: string[];
  density: (typeof densities)[number];
};
