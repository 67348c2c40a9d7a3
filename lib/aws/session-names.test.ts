import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Caller } from "#lib/auth/caller.ts";
import { consoleItself } from "#lib/auth/console.ts";
import { sessionNameOf, sessionTagsOf, sourceIdentityOf } from "./session-names.ts";

const caller = (person: string, name = person): Caller => ({ person, name, role: "viewer" });

const allowedName = /^[\w+=,.@-]{2,64}$/;
const allowedValue = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u;

const anyText = fc.string({ unit: "grapheme", maxLength: 400 });

describe("the names of a session", () => {
  it("leaves alone what AWS takes", () => {
    const ada = caller("ada@example.com");
    expect(sourceIdentityOf(ada)).toBe("ada@example.com");
    expect(sessionNameOf(ada)).toBe("ada@example.com");
  });

  it("keeps who somebody is and what they are called, with a hash of who it is", () => {
    const ada = caller("https://login.example.com ada", "Ada Lovelace");
    expect(sourceIdentityOf(ada)).toMatch(/^https-login\.example\.com-ada-[0-9a-f]{16}$/);
    expect(sessionNameOf(ada)).toMatch(/^Ada-Lovelace-[0-9a-f]{16}$/);
    expect(sessionTagsOf(ada, "run-1")).toEqual([
      { Key: "PcsConsolePerson", Value: "https://login.example.com ada" },
      { Key: "PcsConsoleRole", Value: "viewer" },
      { Key: "PcsConsoleRun", Value: "run-1" },
    ]);
  });

  it("keeps the end of a long one, where the subject stands", () => {
    const long = `https://login.example.com/${"tenant/".repeat(20)}|ada`;
    expect(sourceIdentityOf(caller(long))).toMatch(/tenant-ada-[0-9a-f]{16}$/);
  });

  it("gives the same display name to two people as two sessions", () => {
    const [one, other] = ["1", "2"].map((person) => sessionNameOf(caller(person, "Ada")));
    expect(one).not.toBe(other);
  });

  it("lets nobody pass for the console itself, or for whoever was renamed", () => {
    expect(sourceIdentityOf(consoleItself)).toBe("pcs-console");
    expect(sourceIdentityOf(caller("pcs-console"))).not.toBe("pcs-console");
    expect(sessionNameOf(caller("1", "pcs-console"))).not.toBe("pcs-console");
    const renamed = sourceIdentityOf(caller("ada|1"));
    expect(sourceIdentityOf(caller(renamed))).not.toBe(renamed);
  });

  it("makes what AWS takes of anything", () => {
    fc.assert(
      fc.property(anyText, anyText, (person, name) => {
        const any = caller(person, name);
        expect(sourceIdentityOf(any)).toMatch(allowedName);
        expect(sessionNameOf(any)).toMatch(allowedName);
        for (const { Value } of sessionTagsOf(any, name)) expect(Value).toMatch(allowedValue);
      }),
      { numRuns: 2000 },
    );
  });

  it("tells any two people apart", () => {
    const near = fc.string({ unit: fc.constantFrom("a", "-", "|", "/", " ", "0"), maxLength: 80 });
    fc.assert(
      fc.property(near, near, (one, other) => {
        fc.pre(one !== other);
        expect(sourceIdentityOf(caller(one))).not.toBe(sourceIdentityOf(caller(other)));
      }),
      { numRuns: 5000 },
    );
  });
});
