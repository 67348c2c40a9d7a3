import type { Ec2Context } from "#sandbox/ec2/context.ts";

/** The bounds of MaxResults, and the size of a page when it is left out: everything, if not given. */
export type PageBounds = { least: number; most: number; usual?: number };

type PageRequest = {
  size: number | undefined;
  token: string | undefined;
  /** What a token belongs to: the operation, the place and the arguments that it continues. */
  binding: string[];
};

type Page<Thing> = { things: Thing[]; nextToken: string | undefined };

/**
 * The next page of things, and the token for the one after it. Tokens hold the place in the list.
 * Undefined when the token is not one for this request.
 */
export function pageOf<Thing>(
  things: Thing[],
  { size = things.length, token, binding }: PageRequest,
  { pageTokens, clock }: Ec2Context,
): Page<Thing> | undefined {
  const now = clock.now();
  const cursor = token === undefined ? undefined : pageTokens.open(token, binding, now);
  if (token !== undefined && !cursor) return undefined;
  const start = cursor?.createdAt ?? 0;
  const end = start + size;
  const next = { createdAt: end, id: "" };
  const nextToken = end < things.length ? pageTokens.seal(next, binding, now) : undefined;
  return { things: things.slice(start, end), nextToken };
}
