import "server-only";
import { z } from "zod";
import { seal, unseal } from "./seal.ts";

const tokensSchema = z.object({ idToken: z.string(), refreshToken: z.string().optional() });

/** What the identity provider gave for a session. It never leaves the server, and is encrypted in the database. */
export type Tokens = z.infer<typeof tokensSchema>;

export const sealTokens = (tokens: Tokens) => seal("tokens", tokens);

/** The tokens of a session; nothing when there are none, or their key is gone. */
export async function openTokens(sealed: string | null): Promise<Tokens | undefined> {
  if (sealed === null) return undefined;
  return tokensSchema.safeParse(await unseal("tokens", sealed)).data;
}
