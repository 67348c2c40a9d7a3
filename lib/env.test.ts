import { describe, expect, it } from "vitest";
import { readEnvironment } from "./env.ts";

const sandbox = {
  AUTH_MODE: "none",
  CONSOLE_LISTEN: "127.0.0.1",
  PUBLIC_URL: "http://127.0.0.1:3000",
  AWS_REGION: "us-east-1",
  AWS_ENDPOINT_URL_PCS: "http://127.0.0.1:4000",
};

describe("readEnvironment", () => {
  it("accepts the sandbox on loopback", () => {
    expect(readEnvironment(sandbox).ok).toBe(true);
  });

  it.each([
    ["CONSOLE_LISTEN", "0.0.0.0"],
    ["PUBLIC_URL", "https://pcs.example.org"],
  ])("refuses AUTH_MODE=none with %s=%s", (name, value) => {
    const read = readEnvironment({ ...sandbox, [name]: value });
    expect(read).toMatchObject({ ok: false, error: [expect.stringContaining("AUTH_MODE=none")] });
  });

  it("says every setting that is missing", () => {
    const read = readEnvironment({});
    expect(read.ok || read.error).toHaveLength(3);
  });
});
