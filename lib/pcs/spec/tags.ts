import { z } from "zod";
import { tagsPerRequest } from "./limits.ts";
import { characterCount, type FieldText, text } from "./rules.ts";

/** TagResource, tags: most characters of a key and of a value. */
const tagLimits = { keyLength: 128, valueLength: 256 } as const;

/** What AWS admits in tag keys and values: letters, spaces, digits of any script and `_ . : / = + - @`. */
const tagCharacters = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

const characterMessage = "Use letters, digits, spaces and _ . : / = + - @ only.";

/** TagResource, tags; UntagResource, tagKeys. */
export const tagKey = text("Enter a key.", [
  [(key) => key !== "", "Enter a key."],
  [(key) => !/^aws:/i.test(key), "Keys that start with “aws:” belong to AWS: choose another key."],
  [(key) => tagCharacters.test(key), characterMessage],
  [
    (key) => characterCount(key) <= tagLimits.keyLength,
    (key) => `A key has at most 128 characters: this one has ${String(characterCount(key))}.`,
  ],
]);

/** TagResource, tags: what a value may be. */
export const tagValue = text("Enter text, or leave the value empty.", [
  [(value) => tagCharacters.test(value), characterMessage],
  [
    (value) => characterCount(value) <= tagLimits.valueLength,
    (value) => `A value has at most 256 characters: this one has ${String(characterCount(value))}.`,
  ],
]);

/**
 * Reports every broken key and value of the map. A value is reported at `tags.<key>`, as AWS names
 * members; a key, which has no name of its own, at `tags.<key>.key`.
 */
function refuseBrokenTags(map: Record<string, string>, context: z.RefinementCtx) {
  for (const [key, value] of Object.entries(map)) {
    const keyIssue = tagKey.safeParse(key).error?.issues[0];
    const valueIssue = tagValue.safeParse(value).error?.issues[0];
    if (keyIssue)
      context.addIssue({ code: "custom", path: [key, "key"], message: keyIssue.message });
    if (valueIssue) context.addIssue({ code: "custom", path: [key], message: valueIssue.message });
  }
}

/** A tags map as requests carry it: an empty map is refused by the service, so leave the member out. */
export const tags = z
  .record(z.string(), z.string({ error: "Enter text, or leave the value empty." }), {
    error: "Tags are pairs of a key and a value.",
  })
  .superRefine(refuseBrokenTags)
  .refine((map) => Object.keys(map).length > 0, "Leave tags out when there are none.")
  .refine(
    (map) => Object.keys(map).length <= tagsPerRequest,
    `At most ${String(tagsPerRequest)} tags fit into one request.`,
  );

export const tagsText: FieldText = {
  label: "Tags",
  help: "Keys have 1 to 128 characters, values up to 256: letters, digits, spaces and _ . : / = + - @. Keys may not start with “aws:”.",
};
