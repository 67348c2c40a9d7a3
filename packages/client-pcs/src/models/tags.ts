import type { Accepted } from "./accepted.ts";

/** Whose tags to read. */
export interface ListTagsForResourceRequest {
  /** The ARN of a cluster, compute node group or queue. */
  resourceArn: string | undefined;
}

/** The answer of ListTagsForResource. */
export interface ListTagsForResourceResponse {
  /** The tags. */
  tags?: Record<string, string> | undefined;
}

/** Which tags to set on what. */
export interface TagResourceRequest {
  /** The ARN of a cluster, compute node group or queue. */
  resourceArn: string | undefined;

  /** The tags: 1 to 200. A key that is there already gets the new value. */
  tags: Record<string, string> | undefined;
}

/** The answer of TagResource: that it was done. */
export interface TagResourceResponse extends Accepted {}

/** Which tags to take from what. */
export interface UntagResourceRequest {
  /** The ARN of a cluster, compute node group or queue. */
  resourceArn: string | undefined;

  /** The keys of the tags: 1 to 200. */
  tagKeys: string[] | undefined;
}

/** The answer of UntagResource: that it was done. */
export interface UntagResourceResponse extends Accepted {}
