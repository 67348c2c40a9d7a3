import type { Failure } from "#lib/errors.ts";
import type { Result } from "#lib/result.ts";

/** What the server read while it rendered a page, and when (milliseconds since 1970). */
export type FirstRead<Data> = { result: Result<Data, Failure>; readAt: number };
