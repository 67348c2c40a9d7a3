import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parseConfig } from "./connection-config.ts";

it.each(["deploy/console.config.example.json", "scripts/sandbox-connections.json"])(
  "%s is valid",
  (path) => {
    expect(parseConfig(readFileSync(path, "utf8"))).toMatchObject({ ok: true });
  },
);
