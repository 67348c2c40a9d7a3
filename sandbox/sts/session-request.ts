import { z } from "zod";
import { count } from "#sandbox/query/parse-parameters.ts";

const nameMessage = "has 2 to 64 letters, digits and characters of _+=,.@-";

/** RoleSessionName and SourceIdentity. */
export const sessionName = z.string().regex(/^[\w+=,.@-]{2,64}$/, nameMessage);

/** The query protocol sends an empty list as an empty text. */
const listOf = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === "" ? [] : value), z.array(item).max(50, "has at most 50."));

/** What a third party's console is given, so that nobody else can have it take the role. */
export const externalId = z
  .string()
  .regex(/^[\w+=,.@:/-]{2,1224}$/, "has 2 to 1224 letters, digits and characters of _+=,.@:/-")
  .optional();

const tag = z.object({
  Key: z
    .string()
    .regex(/^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+@-]{1,128}$/iu, "is a tag key of 1 to 128 characters."),
  Value: z
    .string()
    .regex(/^[\p{L}\p{Z}\p{N}_.:/=+@-]{0,256}$/u, "is a tag value of up to 256 characters."),
});

export const sessionTags = listOf(tag).optional();
export const transitiveTagKeys = listOf(z.string()).optional();

const unsupported = z.undefined({
  error: "is a session policy; the sandbox has none, and would not narrow the session.",
});

/** What both operations take that assume a role. */
export const roleRequest = {
  RoleArn: z.string().regex(/^arn:[\w-]+:iam::\d{12}:role\/[!-~]+$/, "is the ARN of a role."),
  RoleSessionName: sessionName,
  DurationSeconds: count(900, 43_200).default(3600),
  Policy: unsupported.optional(),
  PolicyArns: z.preprocess((value) => (value === "" ? undefined : value), unsupported).optional(),
};
