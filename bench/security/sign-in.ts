import type { Sandbox } from "#scripts/stack.mjs";
import { withFolder } from "#bench/folder.ts";
import type { Family } from "./attack.ts";
import { hosts, returns } from "./attacks/addresses.ts";
import { answers } from "./attacks/answers.ts";
import { attempts } from "./attacks/attempts.ts";
import { claims } from "./attacks/claims.ts";
import { logouts } from "./attacks/logout.ts";
import { origins } from "./attacks/origins.ts";
import { renewals } from "./attacks/renewals.ts";
import { sessions } from "./attacks/sessions.ts";
import { signatures } from "./attacks/signatures.ts";
import { wayBack } from "./attacks/way-back.ts";
import { logoutMs, lostRoleMs } from "./delays.ts";
import { startTarget } from "./target.ts";
import { carryOut, type Tally } from "./trial.ts";

const families: Family[] = [
  ...[wayBack, attempts, claims, signatures, answers, returns, hosts],
  ...[sessions, logouts, origins, renewals],
];

type Attacked = { tally: Tally; logoutMs: number; lostRoleMs: number };

/** Attacks a console with an identity provider; `only` names what the families to try are about. */
export function attackSignIn(provider: string, sandbox: Sandbox, only: string): Promise<Attacked> {
  return withFolder((plain) =>
    withFolder(async (secure) => {
      const target = await startTarget(provider, [plain, secure], sandbox);
      try {
        const chosen = families.filter(({ aim }) => aim.includes(only));
        const tally = await carryOut(chosen, target, provider);
        return {
          tally,
          logoutMs: await logoutMs(target),
          lostRoleMs: await lostRoleMs(target),
        };
      } finally {
        await target.stop();
      }
    }),
  );
}
