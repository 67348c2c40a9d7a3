import { failed, type Result } from "#lib/result.ts";

/** Compared by name: Next may give the thrower and the catcher copies of this module. */
const lostName = "DatabaseLost";

/** The embedded engine stopped in the middle of something, as PostgreSQL does when the disk fails it. */
export class DatabaseLost extends Error {
  constructor(message: string) {
    super(message);
    this.name = lostName;
  }
}

/** Errors of the network, by the codes of Node. */
const networkCodes =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|ENOENT|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;

/**
 * Classes of SQLSTATE that are no fault of the statement: connection, authorization, a database that is not there,
 * a server that only reads, resources (a full disk), operator intervention, system errors.
 */
const outageStates = /^(08|28|53|57|58)|^(3D000|25006)$/;

/** What node-postgres says without a code. */
const driverMessages =
  /^(Connection terminated|timeout exceeded|Query read timeout)|connection error/i;

const codeOf = (error: Error) =>
  "code" in error && typeof error.code === "string" ? error.code : undefined;

/** The error that says most: below the query's own, and the first of several addresses that were tried. */
function rootOf(error: unknown): unknown {
  if (error instanceof AggregateError) return rootOf(error.errors[0]);
  return error instanceof Error && error.cause !== undefined ? rootOf(error.cause) : error;
}

/**
 * What to tell a person about an error, when the database is to blame and not the statement; nothing when the error
 * is a bug.
 */
function describeOutage(thrown: unknown): string | undefined {
  const error = rootOf(thrown);
  if (!(error instanceof Error)) return undefined;
  const code = codeOf(error);
  const expected =
    error.name === lostName ||
    (code === undefined
      ? driverMessages.test(error.message)
      : networkCodes.test(code) || outageStates.test(code));
  return expected ? `The console's database does not work: ${error.message}.` : undefined;
}

/** Does something with a database; when the database is to blame that it did not work, that is a value. */
export async function orOutage<Value>(
  work: () => Promise<Result<Value, string>>,
): Promise<Result<Value, string>> {
  try {
    return await work();
  } catch (error) {
    const outage = describeOutage(error);
    if (outage === undefined) throw error;
    return failed(outage);
  }
}
