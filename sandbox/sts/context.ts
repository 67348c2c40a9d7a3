import type { Roles } from "#sandbox/authorization/roles.ts";
import type { Clock } from "#sandbox/clock.ts";
import type { SessionCredentials } from "#sandbox/sts/session-credentials.ts";

/** What the operations of STS work with. */
export type StsContext = { clock: Clock; sessions: SessionCredentials; roles: Roles };
