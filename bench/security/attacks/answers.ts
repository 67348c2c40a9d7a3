import type { Family } from "#bench/security/attack.ts";
import { type Claims, json, type Reply, type Tampering } from "#bench/security/relay.ts";
import { claiming, tampered } from "./tampered.ts";

/** A sign-in of somebody without a role, with a groups claim that must not give them one. */
const groups = (name: string, value: unknown) => claiming(name, { groups: value }, "gus");

/** A sign-in without groups in the id token, with another answer of the userinfo endpoint. */
const userinfo = (name: string, make: (real: Claims) => Reply, login?: string) =>
  tampered(
    name,
    ({ relay }): Tampering => ({
      idToken: ({ claims }) => relay.sign({ claims: { ...claims, groups: undefined } }),
      userinfo: make,
    }),
    login,
  );

const tokens = (name: string, make: (real: Claims) => Reply) =>
  tampered(name, () => ({ tokens: make }));

const admins = ["hpc-admins"];
const polluted: unknown = JSON.parse('{"__proto__":["hpc-admins"]}');

/** The answers of the provider, and the groups in them, are not what the standard says. */
export const answers: Family = {
  aim: "get a role, or a session, from an answer that names none",
  controls: [
    groups("the group itself", admins),
    groups("one group as a text", "hpc-admins"),
    userinfo("groups at the userinfo endpoint", json),
    tokens("the answer of the token endpoint", json),
  ],
  attacks: [
    userinfo("no groups anywhere", (real) => json({ ...real, groups: undefined })),
    groups("an object with a group", { "hpc-admins": true }),
    groups("an object like a list", { 0: "hpc-admins", length: 1 }),
    groups("a list in a list", [admins]),
    groups("a list with a number in it", [...admins, 1]),
    groups("a list of objects", [{ name: "hpc-admins" }]),
    groups("several groups in one text", "cooks,hpc-admins"),
    groups("several groups in one text with spaces", "cooks hpc-admins"),
    groups("a list in a text", JSON.stringify(admins)),
    groups("true", true),
    groups("a number", 1),
    groups("null", null),
    groups("an empty list", []),
    groups("an empty text", ""),
    groups("a group in capitals", ["HPC-ADMINS"]),
    groups("a group with a space after it", ["hpc-admins "]),
    groups("a group with a path before it", ["/hpc-admins"]),
    groups("a group with a letter that looks alike", ["hpc-аdmins"]),
    groups("a pattern", ["*"]),
    groups("a part of the name", ["hpc-admin"]),
    groups("the name of a role", ["admin"]),
    groups("a group behind the prototype", polluted),
    claiming("roles in place of groups", { roles: ["admin"], role: "admin" }, "gus"),
    claiming(
      "a hint where the groups are",
      {
        groups: undefined,
        _claim_names: { groups: "src1" },
        _claim_sources: { src1: { endpoint: "https://evil.example" } },
      },
      "gus",
    ),
    userinfo("the userinfo of somebody else", (real) => json({ ...real, sub: "vera" })),
    userinfo("userinfo about nobody", (real) => json({ ...real, sub: undefined })),
    userinfo("userinfo about a list", (real) => json({ ...real, sub: [real.sub] })),
    userinfo("userinfo as a list", (real) => json([real])),
    userinfo("userinfo in an unsigned token", (real) => ({
      headers: { "content-type": "application/jwt" },
      body: `${Buffer.from('{"alg":"none"}').toString("base64url")}.${Buffer.from(JSON.stringify(real)).toString("base64url")}.`,
    })),
    userinfo("userinfo with another status", (real) => ({ ...json(real), status: 403 })),
    tampered("userinfo somewhere else", ({ relay }) => ({
      idToken: ({ claims }) => relay.sign({ claims: { ...claims, groups: undefined } }),
      userinfo: () => ({
        status: 302,
        headers: { location: `${relay.origin}/attacker/userinfo` },
        body: "",
      }),
    })),
    tampered("the token endpoint somewhere else", ({ relay }) => ({
      tokens: () => ({
        status: 307,
        headers: { location: `${relay.origin}/attacker/token` },
        body: "",
      }),
    })),
    tokens("no id token", (real) => json({ ...real, id_token: undefined })),
    tokens("no access token", (real) => json({ ...real, access_token: undefined })),
    tokens("a type of token that nobody knows", (real) => json({ ...real, token_type: "mac" })),
    tokens("no type of token", (real) => json({ ...real, token_type: undefined })),
    tokens("an error beside tokens", (real) => ({
      ...json({ ...real, error: "invalid_grant" }),
      status: 400,
    })),
    tokens("tokens in a list", (real) => json([real])),
    tokens("an answer that is no JSON", () => ({ body: "id_token=ada" })),
  ],
};
