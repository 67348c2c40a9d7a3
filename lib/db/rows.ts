import { z } from "zod";

/** The rows that a statement of our own words brought, whichever driver it went through, checked. */
export const rowsOf = <Row>(row: z.ZodType<Row>, result: unknown): Row[] =>
  z.object({ rows: z.array(row) }).parse(result).rows;
