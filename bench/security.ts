import { parseArgs } from "node:util";
import { signInSettings } from "#lib/sign-in-settings.ts";
import { ensureLemonldap } from "#scripts/lemonldap.mjs";
import { startSandbox } from "#scripts/stack.mjs";
import { withFolder } from "./folder.ts";
import { figure, type Figure } from "./report.ts";
import { attackProxies } from "./security/proxy/attack.ts";
import { attackSignIn } from "./security/sign-in.ts";
import { groupsSeconds, providers } from "./security/target.ts";
import type { Tally } from "./security/trial.ts";

const none = { goal: "0", mustBe: 0 };

function tallyFigures(key: string, name: string, goal: string, tally: Tally): Figure[] {
  const { attacks, accepted, unproven, controls, refused } = tally;
  return [
    figure(`${key}Attacks`, `${name}: attacks`, attacks, { goal }),
    figure(`${key}Accepted`, `${name}: accepted`, accepted, none),
    figure(`${key}Unproven`, `${name}: refused by accident, which shows nothing`, unproven, none),
    figure(`${key}Controls`, `${name}: honest controls`, controls),
    figure(`${key}Refused`, `${name}: honest controls refused`, refused, none),
  ];
}

/** From what part of GROUPS_SECONDS on groups are read anew (lib/auth/oidc/renew.ts). */
const renewedFrom = 0.8;

/** What was measured while groups were good for some seconds, and what it comes to with the usual setting. */
function lostRoleFigures(key: string, name: string, milliseconds: number): Figure[] {
  const usual = signInSettings.GROUPS_SECONDS.parse(undefined);
  // What the requests themselves take is the same whatever the setting.
  const requests = Math.max(0, milliseconds / 1000 - renewedFrom * groupsSeconds);
  const atMost = Math.ceil(renewedFrom * usual + requests);
  const short = `GROUPS_SECONDS=${groupsSeconds}`;
  return [
    figure(`${key}LostRoleMs`, `${name}: lost role with ${short}, longest`, milliseconds, {
      unit: "ms",
    }),
    figure(`${key}LostRoleSeconds`, `${name}: the same as it comes`, atMost, {
      ...{ unit: "s", goal: "≤ 300 s" },
    }),
    figure(`${key}LostRoleInTime`, `${name}: within five minutes`, atMost <= 300, { mustBe: true }),
  ];
}

/** Tries to come in as somebody else in every way that we know. Whatever gets in makes it fail. */
export async function security(args: string[]): Promise<Figure[]> {
  const { values } = parseArgs({
    args,
    options: {
      provider: { type: "string", multiple: true, default: Object.keys(providers) },
      aim: { type: "string", default: "" },
      "no-proxies": { type: "boolean", default: false },
    },
  });
  await ensureLemonldap();
  return withFolder(async (folder) => {
    const sandbox = await startSandbox({ dataDir: folder });
    const figures: Figure[] = [];
    try {
      for (const name of values.provider) {
        const key = name.replaceAll(/\W/g, "");
        const { tally, ...delays } = await attackSignIn(name, sandbox, values.aim);
        const inTime = delays.logoutMs <= 1000;
        figures.push(
          ...tallyFigures(key, name, "≥ 60", tally),
          figure(`${key}LogoutMs`, `${name}: back-channel logout, longest`, delays.logoutMs, {
            ...{ unit: "ms", goal: "≤ 1,000 ms" },
          }),
          figure(`${key}LogoutInTime`, `${name}: within a second`, inTime, { mustBe: true }),
          ...lostRoleFigures(key, name, delays.lostRoleMs),
        );
      }
      const proxies = values["no-proxies"] ? [] : await attackProxies(sandbox);
      for (const [name, tally] of proxies)
        figures.push(...tallyFigures(name.replaceAll("-", ""), `proxy ${name}`, "≥ 30", tally));
      return figures;
    } finally {
      await sandbox.stop();
    }
  });
}
