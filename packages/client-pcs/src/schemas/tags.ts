import { idempotentOperation, operation, structure, text, textList, textMap } from "./shape.ts";

export const ListTagsForResourceRequest$ = structure("ListTagsForResourceRequest", {
  resourceArn: text,
});

export const ListTagsForResourceResponse$ = structure(
  "ListTagsForResourceResponse",
  {},
  { tags: textMap },
);

export const TagResourceRequest$ = structure("TagResourceRequest", {
  resourceArn: text,
  tags: textMap,
});

export const TagResourceResponse$ = structure("TagResourceResponse", {});

// The model makes resourceArn part of the path; awsJson1_0 knows no such bindings.
export const UntagResourceRequest$ = structure("UntagResourceRequest", {
  resourceArn: text,
  tagKeys: textList,
});

export const UntagResourceResponse$ = structure("UntagResourceResponse", {});

export const ListTagsForResource$ = operation(
  "ListTagsForResource",
  ListTagsForResourceRequest$,
  ListTagsForResourceResponse$,
);

export const TagResource$ = idempotentOperation(
  "TagResource",
  TagResourceRequest$,
  TagResourceResponse$,
);

export const UntagResource$ = idempotentOperation(
  "UntagResource",
  UntagResourceRequest$,
  UntagResourceResponse$,
);
