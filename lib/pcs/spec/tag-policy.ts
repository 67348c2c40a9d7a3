import { z } from "zod";
import { quotas } from "./limits.ts";
import { type Refusal, repeatedAt } from "./rules.ts";
import { tagKey, tagValue } from "./tags.ts";

const allowedValue = tagValue.refine(
  (value) => value !== "",
  "A value that is allowed is not empty.",
);

const requiredTag = z.strictObject({
  /** Every resource that is created here has this tag, and nobody removes it here. */
  key: tagKey,
  /** What it may say; anything but nothing, when this is left out. */
  values: z.array(allowedValue).min(1, "List at least one value, or leave values out.").optional(),
});

/** What an operator of this console demands of tags, beyond what AWS does. */
export const tagPolicy = z.strictObject({
  required: z
    .array(requiredTag)
    .min(1, "List at least one tag, or leave tagPolicy out.")
    .max(quotas.tagsPerResource, `A resource has at most ${String(quotas.tagsPerResource)} tags.`)
    .superRefine((required, context) => {
      for (const index of repeatedAt(required.map(({ key }) => key))) {
        context.addIssue({ code: "custom", path: [index, "key"], message: "Name each key once." });
      }
    }),
});

export type TagPolicy = z.infer<typeof tagPolicy>;

/** What the policy says of one key; nothing of most. */
export const requiredTagOf = (policy: TagPolicy | undefined, key: string) =>
  policy?.required.find((required) => required.key === key);

/** Why the policy refuses a value of a key, as a sentence that says what is right. */
export function policyRefusal(
  policy: TagPolicy | undefined,
  key: string,
  value: string,
): string | undefined {
  const required = requiredTagOf(policy, key);
  if (!required) return undefined;
  const { values } = required;
  if (values && !values.includes(value)) {
    return `The tag policy of this console allows for “${key}”: ${values.join(", ")}.`;
  }
  return value.trim() === ""
    ? `The tag policy of this console wants a value for “${key}”.`
    : undefined;
}

/** The keys that the policy requires and that are not among these. */
export const missingKeys = (policy: TagPolicy | undefined, keys: string[]) =>
  (policy?.required ?? []).map(({ key }) => key).filter((key) => !keys.includes(key));

/** Why a resource may not be without a key. */
export const missingWords = (key: string) =>
  `The tag policy of this console wants the tag “${key}” on every resource.`;

/** What the policy refuses of tags that are put on a resource. */
export const tagRefusals = (
  policy: TagPolicy | undefined,
  tags: Record<string, string> | undefined,
): Refusal[] =>
  Object.entries(tags ?? {}).flatMap(([key, value]) => {
    const message = policyRefusal(policy, key, value);
    return message ? [{ path: ["tags", key], message }] : [];
  });

/** What the policy refuses of the tags that a new resource gets. */
export const newTagRefusals = (
  policy: TagPolicy | undefined,
  tags: Record<string, string> | undefined,
): Refusal[] => [
  ...tagRefusals(policy, tags),
  ...missingKeys(policy, Object.keys(tags ?? {})).map((key) => ({
    ...{ path: ["tags"], message: missingWords(key) },
  })),
];

/** What the policy refuses of keys that are to be removed. */
export const untagRefusals = (policy: TagPolicy | undefined, keys: string[]): Refusal[] =>
  keys
    .filter((key) => requiredTagOf(policy, key))
    .map((key) => ({ path: ["tagKeys"], message: missingWords(key) }));
