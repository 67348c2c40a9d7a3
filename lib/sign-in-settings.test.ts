import { describe, expect, it } from "vitest";
import { readEnvironment } from "./env.ts";

const oidc = {
  AUTH_MODE: "oidc",
  CONSOLE_LISTEN: "0.0.0.0",
  PUBLIC_URL: "https://pcs.example.org",
  OIDC_ISSUER: "https://sso.example.org",
  OIDC_CLIENT_ID: "console",
  OIDC_CLIENT_SECRET: "secret",
};

const proxy = {
  AUTH_MODE: "proxy-jwt",
  CONSOLE_LISTEN: "0.0.0.0",
  PUBLIC_URL: "https://pcs.example.org",
  PROXY_JWT_PRESET: "generic",
  PROXY_JWT_HEADER: "X-Id-Token",
  PROXY_JWT_ISSUER: "https://sso.example.org",
  PROXY_JWT_AUDIENCE: "console",
  PROXY_JWT_JWKS_URL: "https://sso.example.org/keys",
  PROXY_JWT_ALGORITHMS: "RS256",
};

const local = { AUTH_MODE: "local", CONSOLE_LISTEN: "127.0.0.1", PUBLIC_URL: "http://127.0.0.1:1" };

describe("the settings of signing in", () => {
  it("are accepted where nothing travels in the open", () => {
    for (const settings of [oidc, proxy, local])
      expect(readEnvironment(settings)).toMatchObject({ ok: true });
    const onLoopback = { PUBLIC_URL: "http://localhost:3000", OIDC_ISSUER: "http://127.0.0.1:9" };
    expect(readEnvironment({ ...oidc, ...onLoopback })).toMatchObject({ ok: true });
  });

  it.each<[object, string, string]>([
    [oidc, "PUBLIC_URL", "http://pcs.example.org"],
    [oidc, "PUBLIC_URL", "https://example.org/pcs"],
    [oidc, "OIDC_ISSUER", "http://sso.example.org"],
    [oidc, "OIDC_CLIENT_SECRET", ""],
    [oidc, "OIDC_SCOPE", "profile"],
    [oidc, "GROUPS_SECONDS", "301"],
    [oidc, "CLOCK_TOLERANCE_SECONDS", "301"],
    [proxy, "PUBLIC_URL", "http://pcs.example.org"],
    [proxy, "PROXY_JWT_JWKS_URL", "http://sso.example.org/keys"],
    [proxy, "PROXY_JWT_ALGORITHMS", "none"],
    [proxy, "PROXY_JWT_ALGORITHMS", "RS256,HS256"],
    [proxy, "PROXY_JWT_HEADER", "X-Id-Token: x"],
    [local, "CONSOLE_LISTEN", "0.0.0.0"],
    [local, "PUBLIC_URL", "https://pcs.example.org"],
  ])("are refused: %o with %s=%s", (settings, name, value) => {
    const read = readEnvironment({ ...settings, [name]: value });
    expect(read.ok).toBe(false);
  });

  it.each(["PROXY_JWT_ISSUER", "PROXY_JWT_AUDIENCE", "PROXY_JWT_JWKS_URL", "PROXY_JWT_HEADER"])(
    "are refused without %s, as it would be checked against nothing",
    (name) => {
      const read = readEnvironment({ ...proxy, [name]: undefined });
      expect(read).toMatchObject({ ok: false, error: [expect.stringContaining(name)] });
    },
  );
});
