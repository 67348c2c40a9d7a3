import type { QueryClient, QueryKey } from "@tanstack/react-query";
import type { Failure } from "#lib/errors.ts";
import type { Reading } from "#lib/reading.ts";
import { freshHeader, takeFresh } from "./fresh.ts";
import { buildHeader, noteBuild } from "./build.ts";

/** A failed read, carrying the failure that the console's GET handler described. */
export class ReadError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = "ReadError";
    this.failure = failure;
  }
}

const noConsole: Failure = {
  kind: "unreachable",
  message: "The console does not answer.",
  advice: "Check that it is running and that your network reaches it. This page keeps trying.",
};

const isFailure = (body: unknown): body is Failure =>
  typeof body === "object" && body !== null && "kind" in body && "message" in body;

/** The cause of staleness that the answer's header tells. */
function staleness(header: string | null): Failure | undefined {
  const failure: unknown = header ? JSON.parse(decodeURIComponent(header)) : undefined;
  return isFailure(failure) ? failure : undefined;
}

const numberOf = (header: string | null) => (header === null ? undefined : Number(header));

/** What a query knows when it reads: who it is, and what it read before. */
type QueryContext = { client: QueryClient; queryKey: QueryKey; signal: AbortSignal };

/**
 * Reads one of the console's own GET handlers. What has not changed since it was read last costs a 304
 * and is not parsed again. What the handler sends is trusted to be what it is typed as: both ends come
 * from one build.
 * @throws ReadError, which TanStack Query keeps beside the data it had before
 */
export async function fetchReading<Body>(
  path: string,
  { client, queryKey, signal }: QueryContext,
): Promise<Reading<Body>> {
  const known = client.getQueryData<Reading<Body>>(queryKey);
  const headers: HeadersInit = {
    ...(known?.etag ? { "if-none-match": known.etag } : {}),
    ...(takeFresh(queryKey) ? { [freshHeader]: "1" } : {}),
  };
  const response = await fetch(path, { signal, headers, cache: "no-store" }).catch(
    (error: unknown) => {
      if (signal.aborted) throw error;
      throw new ReadError(noConsole);
    },
  );
  noteBuild(response.headers.get(buildHeader));
  const freshness = {
    readAt: Number(response.headers.get("x-read-at")),
    failure: staleness(response.headers.get("x-failure")),
    goodForMs: numberOf(response.headers.get("x-good-for-ms")),
  };
  if (known && response.status === 304) {
    // It has no body, but is only over once that has been read.
    await response.text();
    return { ...known, ...freshness };
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new ReadError(isFailure(body) ? body : noConsole);
  return {
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above
    value: body as Body,
    ...freshness,
    etag: response.headers.get("etag") ?? undefined,
  };
}
