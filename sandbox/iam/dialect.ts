import { queryDialect } from "#sandbox/query/dialect.ts";

const version = "2010-05-08";

/** The query protocol as IAM speaks it. */
export const iamDialect = queryDialect(`https://iam.amazonaws.com/doc/${version}/`, version);
