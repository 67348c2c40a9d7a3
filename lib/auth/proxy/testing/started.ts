import { vi } from "vitest";

/** What the verification does in a console that starts with these settings. */
export async function started(settings: Record<string, string>) {
  vi.resetModules();
  globalThis.pcsConsole = undefined;
  const all = {
    AUTH_MODE: "proxy-jwt",
    CONSOLE_LISTEN: "::",
    PUBLIC_URL: "https://pcs.example.org",
  };
  for (const [name, value] of Object.entries({ ...all, ...settings })) vi.stubEnv(name, value);
  return import("#lib/auth/proxy/verify.ts");
}
