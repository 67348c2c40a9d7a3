import type { Roles } from "#sandbox/authorization/roles.ts";
import type { Clock } from "#sandbox/clock.ts";
import type { PageTokens } from "#sandbox/pcs/page-token.ts";

/** What the operations of IAM work with. */
export type IamContext = { clock: Clock; pageTokens: PageTokens; roles: Roles };
