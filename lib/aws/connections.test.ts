import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readConnections } from "./connections.ts";

const folder = mkdtempSync(join(tmpdir(), "pcs-console-connections-"));
afterAll(() => rmSync(folder, { recursive: true }));

const environment = {
  AUTH_MODE: "none" as const,
  CONSOLE_LISTEN: "127.0.0.1",
  PUBLIC_URL: "http://127.0.0.1:3000",
  AWS_REGION: "us-east-1",
  AWS_ENDPOINT_URL_PCS: "http://127.0.0.1:4000",
  TEMPLATES_DIR: "templates",
  DATA_DIR: folder,
  SWEEP_SECONDS: 0,
  REPLICAS: 1,
  LOG_LEVEL: "info" as const,
  METRICS_HOST: "127.0.0.1",
  DRAIN_SECONDS: 0,
  SHUTDOWN_SECONDS: 25,
};

function fromFile(config: object) {
  const path = join(folder, "console.config.json");
  writeFileSync(path, JSON.stringify(config));
  return readConnections({ ...environment, CONSOLE_CONFIG: path });
}

describe("readConnections", () => {
  it("makes one connection of the environment", () => {
    const read = readConnections(environment);
    expect(read).toMatchObject({
      ok: true,
      value: [{ id: "sandbox", region: "us-east-1", sandbox: true, revision: "2024-09-26" }],
    });
  });

  it("reads several from a file", () => {
    const read = fromFile({
      connections: [
        { id: "one", name: "One", region: "us-east-1" },
        { id: "two", name: "Two", region: "eu-west-1", revision: "latest" },
      ],
    });
    expect(read).toMatchObject({
      ok: true,
      value: [{ id: "one" }, { id: "two", revision: "latest" }],
    });
  });

  it("refuses anything but the sandbox while nobody has to sign in", () => {
    const elsewhere = {
      id: "prod",
      name: "P",
      region: "us-east-1",
      endpoint: "https://pcs.us-east-1.api.aws",
    };
    expect(fromFile({ connections: [elsewhere] })).toMatchObject({
      ok: false,
      error: [expect.stringContaining("“prod” leads elsewhere")],
    });
  });

  it("says which file cannot be read, and what is wrong in one that can", () => {
    expect(readConnections({ ...environment, CONSOLE_CONFIG: join(folder, "none.json") }).ok).toBe(
      false,
    );
    expect(fromFile({ connections: [] })).toMatchObject({
      ok: false,
      error: [expect.stringContaining("console.config.json: connections: List at least one")],
    });
  });
});
