import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";

const secret = () => randomBytes(32).toString("base64url");

/** The key that a build carries, and everybody has who has the image. */
const builtKey = Buffer.alloc(32, 7).toString("base64");

/** Has Next tell which key it takes, in a process of its own as it keeps it, after `setActionKey` or without it. */
const program = (before: string) => `
  import { setManifestsSingleton } from "next/dist/server/app-render/manifests-singleton.js";
  import { getActionEncryptionKey } from "next/dist/server/app-render/encryption-utils.js";
  ${before}
  setManifestsSingleton({
    page: "/page",
    clientReferenceManifest: {},
    serverActionsManifest: { encryptionKey: "${builtKey}", node: {}, edge: {} },
  });
  const raw = await crypto.subtle.exportKey("raw", await getActionEncryptionKey());
  process.stdout.write(Buffer.from(raw).toString("base64"));
`;

const setKey = `
  import { setActionKey } from "#lib/auth/action-key.ts";
  setActionKey();
`;

function keyOf(secrets: string, before = setKey): string {
  const args = ["--conditions=react-server", "--input-type=module", "--eval", program(before)];
  return execFileSync(process.execPath, args, {
    encoding: "utf8",
    env: {
      ...{ AUTH_MODE: "none", CONSOLE_LISTEN: "127.0.0.1", PUBLIC_URL: "http://127.0.0.1:3000" },
      NODE_ENV: "production",
      CONSOLE_SECRETS: secrets,
    },
  });
}

it("is the same in all processes with the same secrets, and another one with others", () => {
  const [ours, theirs] = [secret(), secret()];
  const key = keyOf(ours);
  expect(Buffer.from(key, "base64")).toHaveLength(32);
  expect(keyOf(ours)).toBe(key);
  expect(keyOf(theirs)).not.toBe(key);
  expect(keyOf(`${theirs},${ours}`)).toBe(keyOf(theirs));
});

it("replaces the one of the build, which everybody has", () => {
  expect(keyOf(secret(), "")).toBe(builtKey);
  expect(keyOf(secret())).not.toBe(builtKey);
});
