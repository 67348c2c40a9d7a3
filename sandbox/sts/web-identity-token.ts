import { z } from "zod";
import { sessionName } from "#sandbox/sts/session-request.ts";

const tags = z
  .object({
    /** Each with one value, although it is a list. */
    principal_tags: z.record(z.string(), z.array(z.string()).length(1)).default({}),
    transitive_tag_keys: z.array(z.string()).default([]),
  })
  .transform(({ principal_tags, transitive_tag_keys }) => ({
    principal: Object.fromEntries(
      Object.entries(principal_tags).map(([key, [value = ""]]) => [key, value]),
    ),
    transitiveKeys: transitive_tag_keys,
  }));

/** The claims that STS reads, by which an issuer also says what the session is to carry. */
const claims = z
  .object({
    iss: z.string().min(1),
    sub: z.string().min(1),
    aud: z.union([z.string(), z.array(z.string())]).transform((aud) => [aud].flat()),
    exp: z.number(),
    azp: z.string().optional(),
    "https://aws.amazon.com/source_identity": sessionName.optional(),
    "https://aws.amazon.com/tags": tags.optional(),
  })
  .transform((token) => ({
    ...token,
    sourceIdentity: token["https://aws.amazon.com/source_identity"],
    tags: token["https://aws.amazon.com/tags"] ?? { principal: {}, transitiveKeys: [] },
  }));

export type WebIdentity = z.infer<typeof claims>;

/**
 * The claims of an OpenID Connect token; undefined when it is none. Its signature is not checked:
 * the sandbox would have to ask the provider for its keys.
 */
export function readWebIdentity(token: string): WebIdentity | undefined {
  const [, payload = ""] = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(token) ?? [];
  try {
    const content: unknown = JSON.parse(Buffer.from(payload, "base64url").toString());
    return claims.safeParse(content).data;
  } catch {
    return undefined;
  }
}
