import type { MetadataBearer } from "@smithy/types";
import { command } from "../command.ts";
import type {
  ListTagsForResourceRequest,
  ListTagsForResourceResponse,
  TagResourceRequest,
  TagResourceResponse,
  UntagResourceRequest,
  UntagResourceResponse,
} from "../models/tags.ts";
import { ListTagsForResource$, TagResource$, UntagResource$ } from "../schemas/tags.ts";

export interface ListTagsForResourceCommandInput extends ListTagsForResourceRequest {}

export interface ListTagsForResourceCommandOutput
  extends ListTagsForResourceResponse, MetadataBearer {}

/** Reads the tags of a cluster, compute node group or queue. */
export class ListTagsForResourceCommand extends command<
  ListTagsForResourceCommandInput,
  ListTagsForResourceCommandOutput
>(ListTagsForResource$) {}

export interface TagResourceCommandInput extends TagResourceRequest {}

export interface TagResourceCommandOutput extends TagResourceResponse, MetadataBearer {}

/** Sets tags on a cluster, compute node group or queue. */
export class TagResourceCommand extends command<TagResourceCommandInput, TagResourceCommandOutput>(
  TagResource$,
) {}

export interface UntagResourceCommandInput extends UntagResourceRequest {}

export interface UntagResourceCommandOutput extends UntagResourceResponse, MetadataBearer {}

/** Takes tags from a cluster, compute node group or queue. */
export class UntagResourceCommand extends command<
  UntagResourceCommandInput,
  UntagResourceCommandOutput
>(UntagResource$) {}
