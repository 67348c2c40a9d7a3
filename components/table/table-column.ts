import type { Dispatch, SetStateAction } from "react";
import type { Column } from "#components/ui/data-table.tsx";

/** A column with an id, which the address knows it by. */
export type ResourceColumn<Row> = Column<Row> & { id: string; sorts?: boolean };

/** The columns of a table; the first one names the row. */
export type ResourceColumns<Row> = [ResourceColumn<Row>, ...ResourceColumn<Row>[]];

/** The ids of the rows that were selected, and how to change them. */
export type Selection = {
  chosen: ReadonlySet<string>;
  choose: Dispatch<SetStateAction<ReadonlySet<string>>>;
};
