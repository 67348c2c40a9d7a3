import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { parseConfig } from "#lib/aws/connection-config.ts";
import { environmentSchema } from "#lib/env.ts";

const text = (file: string) => readFile(join("deploy", file), "utf8");

/** Variables of Node, Next and the programs beside the console, which are none of its own settings. */
const others = new Set([
  ...["HOME", "HOSTNAME", "KEEP_ALIVE_TIMEOUT", "NEXT_TELEMETRY_DISABLED", "NODE_ENV", "PORT"],
  ...["POSTGRES_DB", "POSTGRES_PASSWORD", "POSTGRES_USER", "SITE"],
]);

const settings = Object.keys(
  z.toJSONSchema(environmentSchema, {
    ...{ io: "input", unrepresentable: "any" },
  }).properties ?? {},
);

const unknown = (names: string[]) =>
  names.filter((name) => !settings.includes(name) && !others.has(name));

const namesIn = (lines: string, pattern: RegExp) =>
  [...lines.matchAll(pattern)].map(([, name = ""]) => name);

const container = z.object({
  ports: z.array(z.object({ name: z.string(), containerPort: z.number() })),
  env: z.array(z.object({ name: z.string(), value: z.string() })),
  livenessProbe: z.object({ httpGet: z.object({ path: z.string(), port: z.string() }) }),
  readinessProbe: z.object({ httpGet: z.object({ path: z.string(), port: z.string() }) }),
  securityContext: z.object({ readOnlyRootFilesystem: z.literal(true) }),
});

const deployment = z.object({
  spec: z.object({
    replicas: z.number(),
    template: z.object({
      spec: z.object({
        terminationGracePeriodSeconds: z.number(),
        containers: z.tuple([container]),
      }),
    }),
  }),
});

const compose = z.object({
  services: z.record(
    z.string(),
    z.object({
      environment: z.record(z.string(), z.string()).optional(),
      stop_grace_period: z.string().optional(),
      read_only: z.boolean().optional(),
    }),
  ),
});

const kustomization = z.object({ resources: z.array(z.string()) });

const secret = z.object({ stringData: z.record(z.string(), z.string()) });

describe("the image", () => {
  it("sets nothing that the console does not know, and asks addresses that there are", async () => {
    const dockerfile = await text("Dockerfile");
    const [env = ""] = /^ENV (.*\\\n)*.*/m.exec(dockerfile) ?? [];
    const names = namesIn(env, /([A-Z_]+)=/g);
    expect(names).toContain("CONSOLE_LISTEN");
    expect(unknown(names)).toEqual([]);
    expect(dockerfile).toContain("USER 65532");
    expect(dockerfile).toMatch(/EXPOSE 3000/);
    expect(env).toContain("PORT=3000");
    expect(await text("healthcheck.mjs")).toContain("/healthz");
    expect(existsSync("app/healthz/route.ts")).toBe(true);
  });

  it("has no files of this machine in its context", async () => {
    const ignored = await readFile(".dockerignore", "utf8");
    for (const name of [".git", ".data", ".next", "**/node_modules", "**/.env*"])
      expect(ignored.split("\n")).toContain(name);
  });
});

describe("Kubernetes", () => {
  it("has every file that it lists, and lists every file but the example of a secret", async () => {
    const { resources } = kustomization.parse(parse(await text("kubernetes/kustomization.yaml")));
    const files = (await readdir("deploy/kubernetes")).filter(
      (name) => name.endsWith(".yaml") && !/^(kustomization|secret\.example)/.test(name),
    );
    expect([...resources].sort()).toEqual(files.sort());
  });

  it("sets what the console knows, probes what it answers, and waits until it has stopped", async () => {
    const { spec } = deployment.parse(parse(await text("kubernetes/deployment.yaml")));
    const pod = spec.template.spec;
    const [console] = pod.containers;
    const env = new Map(console.env.map(({ name, value }) => [name, value]));
    expect(unknown([...env.keys()])).toEqual([]);
    expect(env.get("REPLICAS")).toBe(String(spec.replicas));
    const seconds = Number(env.get("SHUTDOWN_SECONDS"));
    expect(seconds).toBeGreaterThan(Number(env.get("DRAIN_SECONDS")));
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(seconds);
    for (const { path } of [console.livenessProbe.httpGet, console.readinessProbe.httpGet])
      expect(existsSync(`app${path}/route.ts`)).toBe(true);
    const metrics = console.ports.find(({ name }) => name === "metrics");
    expect(env.get("METRICS_PORT")).toBe(String(metrics?.containerPort));
  });

  it("has an example of a secret, and a file of connections that the console takes", async () => {
    const { stringData } = secret.parse(parse(await text("kubernetes/secret.example.yaml")));
    expect(unknown(Object.keys(stringData))).toEqual([]);
    const { CONSOLE_SECRETS } = environmentSchema.shape;
    expect(CONSOLE_SECRETS.safeParse(stringData.CONSOLE_SECRETS).success).toBe(true);
    expect(parseConfig(await text("kubernetes/console.config.json")).ok).toBe(true);
  });
});

describe("compose", () => {
  it("sets what the console knows, and stops it with patience", async () => {
    const { services } = compose.parse(parse(await text("compose.yaml"), { merge: true }));
    for (const { environment = {} } of Object.values(services))
      expect(unknown(Object.keys(environment))).toEqual([]);
    const consoles = ["console", "console-1", "console-2"].map((name) => services[name]);
    for (const each of consoles)
      expect([each?.stop_grace_period, each?.read_only]).toEqual(["40s", true]);
    expect(services["console-1"]?.environment?.REPLICAS).toBe("2");
    expect(await text("Caddyfile")).toContain("health_uri /readyz");
  });

  it("has an example of its settings", async () => {
    const names = namesIn(await text("console.env.example"), /^(?:# )?([A-Z_]+)=/gm);
    expect(names).toContain("PUBLIC_URL");
    expect(unknown(names)).toEqual([]);
  });
});

it("systemd sets what the console knows", async () => {
  const unit = await text("systemd/pcs-console.service");
  const lines = unit.split("\n").filter((line) => line.startsWith("Environment="));
  const names = namesIn(lines.join(" "), /([A-Z_]+)=/g);
  expect(names).toContain("DATA_DIR");
  expect(unknown(names)).toEqual([]);
});
