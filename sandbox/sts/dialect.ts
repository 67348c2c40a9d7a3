import { queryDialect } from "#sandbox/query/dialect.ts";

const version = "2011-06-15";

/** The query protocol as STS speaks it. */
export const stsDialect = queryDialect(`https://sts.amazonaws.com/doc/${version}/`, version);
