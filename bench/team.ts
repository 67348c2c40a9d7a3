import { audit } from "./audit.ts";
import type { Figure } from "./report.ts";
import { security } from "./security.ts";
import { teamLoad } from "./team-load.ts";

/** All that a team has to be able to rely on: who gets in, what is recorded, and what happens when a console dies. */
export async function team(args: string[]): Promise<Figure[]> {
  return [...(await security([])), ...(await audit([])), ...(await teamLoad(args))];
}
