import { z } from "zod";

const claims = z.object({
  iss: z.string().min(1),
  sub: z.string().min(1),
  aud: z.union([z.string(), z.array(z.string())]).transform((aud) => [aud].flat()),
  exp: z.number(),
  azp: z.string().optional(),
});

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
