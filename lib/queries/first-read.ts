import type { Failure } from "#lib/errors.ts";
import type { Reading } from "#lib/reading.ts";
import type { Result } from "#lib/result.ts";

/** What the server read while it rendered a page. */
export type FirstRead<Value> = Result<Reading<Value>, Failure>;
