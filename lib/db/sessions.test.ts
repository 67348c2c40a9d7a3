import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { sure } from "#lib/runs/testing/specification.ts";
import { spendLogoutToken } from "./logout-tokens.ts";
import {
  claimRefresh,
  countSessions,
  endRefresh,
  findPerson,
  findSession,
  forgetGroups,
  insertSession,
  listSessions,
  removeSessions,
  removeSessionsOf,
  storePerson,
  touchSession,
} from "./sessions.ts";
import { engines, useDatabase } from "./testing/engines.ts";

const now = new Date("2026-11-28T12:00:00Z");
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const longAgo = new Date(0);

/** A session of somebody, of an hour. */
async function begin(person: string, more: { providerSession?: string } = {}) {
  const idHash = randomUUID();
  await sure(storePerson({ person, name: person, groups: ["users"] }, now));
  const times = { createdAt: now, lastUsedAt: now, checkedAt: now, expiresAt: after(60) };
  const rest = { userAgent: "test", address: "127.0.0.1", ...more };
  await sure(insertSession({ idHash, person, ...times, ...rest }, now));
  return idHash;
}

describe.each(engines)("sessions in %s", (_name, engine) => {
  useDatabase(engine);

  it("are open until they expire, or nobody has used them for too long", async () => {
    const idHash = await begin("ann");
    expect((await sure(findSession(idHash, after(59), longAgo)))?.person.name).toBe("ann");
    expect(await sure(findSession(idHash, after(61), longAgo))).toBeUndefined();
    expect(await sure(findSession(idHash, after(31), after(1)))).toBeUndefined();
    await sure(touchSession(idHash, after(20)));
    expect(await sure(findSession(idHash, after(31), after(1)))).toBeDefined();
    expect(await sure(findSession("another", now, longAgo))).toBeUndefined();
  });

  it("are listed for a person or for all, and end by name, by person and by the provider's name", async () => {
    const [one, two] = [await begin("bob"), await begin("bob", { providerSession: "sid-1" })];
    const other = await begin("cleo");
    const listed = (await sure(listSessions("bob", now, longAgo))).map(({ session }) => session);
    expect(listed.map(({ idHash }) => idHash).sort()).toEqual([one, two].sort());
    const before = await sure(countSessions(now, longAgo));
    expect(await sure(removeSessionsOf({ providerSession: "sid-1" }))).toHaveLength(1);
    expect(await sure(removeSessions([two]))).toHaveLength(0);
    expect(await sure(removeSessionsOf({ person: "bob" }))).toHaveLength(1);
    expect(await sure(countSessions(now, longAgo))).toBe(before - 2);
    expect(await sure(findSession(other, now, longAgo))).toBeDefined();
  });

  it("are renewed by one at a time, whoever asks, and by another when that one is gone", async () => {
    const idHash = await begin("dora");
    const claims = Array.from({ length: 8 }, () => sure(claimRefresh(idHash, now, after(1))));
    expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
    expect((await sure(claimRefresh(idHash, after(2), after(3))))?.idHash).toBe(idHash);
    await sure(endRefresh(idHash, after(2)));
    const { session } = (await sure(findSession(idHash, now, longAgo))) ?? {};
    expect(session).toMatchObject({ refreshingUntil: null, checkedAt: after(2) });
  });

  it("leave nothing of what a person may do, when the provider knows them no more", async () => {
    await begin("eve");
    await sure(forgetGroups("eve", after(1)));
    expect(await sure(findPerson("eve"))).toMatchObject({ groups: [], groupsReadAt: after(1) });
    expect(await sure(findPerson("nobody"))).toBeUndefined();
  });

  it("count a logout token once", async () => {
    const spend = () => sure(spendLogoutToken("issuer jti", after(10), now));
    const spent = await Promise.all([spend(), spend(), spend()]);
    expect(spent.filter(Boolean)).toHaveLength(1);
    expect(await sure(spendLogoutToken("issuer jti", after(30), after(20)))).toBe(true);
  });
});
