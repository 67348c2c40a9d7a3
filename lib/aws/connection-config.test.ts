import { describe, expect, it } from "vitest";
import { parseConfig } from "./connection-config.ts";

const connection = { id: "prod", name: "Production", region: "eu-west-1" };

const parse = (config: object) => parseConfig(JSON.stringify(config));

describe("parseConfig", () => {
  it("needs no more than id, name and Region", () => {
    expect(parse({ connections: [connection] })).toMatchObject({
      ok: true,
      value: {
        connections: [{ ...connection, credentials: { type: "default" } }],
      },
    });
  });

  it.each([
    [{ connections: [] }, "connections: List at least one"],
    [
      { connections: [{ ...connection, id: "api" }] },
      "connections[0].id: This word has another use",
    ],
    [
      { connections: [{ ...connection, region: "Ireland" }] },
      "connections[0].region: Name a Region",
    ],
    [{ connections: [connection, connection] }, "connections[1].id: Use each id once"],
    [
      { connections: [{ ...connection, endpoint: "https://evil.example" }] },
      "connections[0].endpoint: evil.example",
    ],
    [
      { connections: [{ ...connection, credentials: { type: "keys" } }] },
      "connections[0].credentials",
    ],
    [{ connections: [{ ...connection, acessKey: "x" }] }, "connections[0]"],
    [
      { connections: [connection], tagPolicy: { required: [{ key: "aws:owner" }] } },
      "tagPolicy.required[0].key: Keys that start with “aws:”",
    ],
    [
      { connections: [connection], tagPolicy: { required: [{ key: "a", values: ["x", "a;b"] }] } },
      "tagPolicy.required[0].values[1]: Use letters",
    ],
    [{ connections: [connection], tagPolicy: {} }, "tagPolicy.required: "],
  ])("says where %j is wrong", (config, sentence) => {
    const parsed = parse(config);
    expect(parsed.ok ? [] : parsed.error).toEqual([expect.stringContaining(sentence)]);
  });

  it("takes an endpoint of AWS, of this machine, or one that is allowed by name", () => {
    for (const endpoint of [
      "https://vpce-1.pcs.eu-west-1.vpce.amazonaws.com",
      "http://127.0.0.1:4000",
      "https://pcs.corp",
    ]) {
      const config = {
        connections: [{ ...connection, endpoint }],
        allowedEndpointHosts: ["pcs.corp"],
      };
      expect(parse(config).ok).toBe(true);
    }
  });

  it.each(["169.254.169.254", "[fe80::1]", "[fd00:ec2::254]", "metadata.google.internal"])(
    "sends nothing to %s, whoever vouches for it",
    (host) => {
      const config = {
        connections: [{ ...connection, endpoint: `http://${host}/latest` }],
        allowedEndpointHosts: [host],
      };
      const parsed = parse(config);
      expect(parsed.ok || parsed.error.join()).toContain("keeps its own secrets");
    },
  );

  it("says that a file is not JSON", () => {
    expect(parseConfig("{").ok).toBe(false);
  });
});
