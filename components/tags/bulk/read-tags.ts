import type { QueryClient } from "@tanstack/react-query";
import pLimit from "p-limit";
import type { Failure } from "#lib/errors.ts";
import type { Tags } from "#lib/pcs/view/tags.ts";
import { ReadError } from "#lib/queries/fetch-reading.ts";
import { tagsQuery } from "#lib/queries/tags.ts";

/** A browser keeps six connections to one host: one is left for what the page polls. */
const concurrency = 5;

/** The tags of several resources by ARN, and why those of others could not be read. */
export type ReadTags = {
  tags: ReadonlyMap<string, Tags>;
  failures: ReadonlyMap<string, Failure>;
};

/** Reads the tags of several resources anew, some at a time, and tells how many are read. */
export async function readTagsOf(
  client: QueryClient,
  connection: string,
  arns: string[],
  onProgress: (count: number) => void,
): Promise<ReadTags> {
  const tags = new Map<string, Tags>();
  const failures = new Map<string, Failure>();
  const limit = pLimit(concurrency);
  const read = async (arn: string) => {
    try {
      const { value } = await client.query({ ...tagsQuery(connection, arn), staleTime: 0 });
      tags.set(arn, value);
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      failures.set(arn, error.failure);
    }
    onProgress(tags.size + failures.size);
  };
  await Promise.all(arns.map((arn) => limit(read, arn)));
  return { tags, failures };
}
