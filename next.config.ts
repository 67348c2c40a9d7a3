import { readFileSync } from "node:fs";
import type { NextConfig } from "next";
import { PHASE_PRODUCTION_BUILD, PHASE_PRODUCTION_SERVER } from "next/constants.js";

/** What the build in .next was called, as Next wrote it down. */
function builtName(): string | undefined {
  try {
    const written = readFileSync(".next/required-server-files.json", "utf8");
    return /"CONSOLE_BUILD":\s*"(\w+)"/.exec(written)?.[1];
  } catch {
    return undefined;
  }
}

/** The name of the build: a hash of its sources (scripts/production-build.mjs). Tabs of another one have to reload. */
function buildName(phase: string): string | undefined {
  if (phase === PHASE_PRODUCTION_SERVER) return builtName();
  return phase === PHASE_PRODUCTION_BUILD ? process.env.CONSOLE_BUILD : undefined;
}

/** What the server reads as files beside what it imports. */
const readAtRunTime = [
  "lib/db/migrations/*.sql",
  "templates/*.json",
  // Its WebAssembly and its data.
  "node_modules/@electric-sql/pglite/dist/**",
];

export default function config(phase: string): NextConfig {
  const build = buildName(phase);
  return {
    transpilePackages: ["@aws-sdk/client-pcs"],
    serverExternalPackages: [
      // They find files beside their own modules: a WebAssembly, a schema.
      "@electric-sql/pglite",
      "pg-boss",
      // They are one in the process, whichever bundle asks for them.
      "@opentelemetry/api",
      "prom-client",
    ],
    // deploy/Dockerfile wants a folder with all that the server needs; npm start has the repository.
    ...(process.env.CONSOLE_STANDALONE === "1" ? { output: "standalone" as const } : {}),
    outputFileTracingIncludes: { "/**": readAtRunTime },
    outputFileTracingExcludes: {
      "/**": ["node_modules/@img/**", "node_modules/sharp/**", "node_modules/node-linux-*/**"],
    },
    env: { CONSOLE_BUILD: build ?? "" },
    ...(build === undefined ? {} : { deploymentId: build }),
    poweredByHeader: false,
    // The console shows no photographs; the optimizer would only be surface to attack.
    images: { unoptimized: true },
    devIndicators: false,
    // Rows show a round trip sooner than with a style sheet to wait for, and the whole of it is 7 KB.
    experimental: { inlineCss: true },
    // npm test checks the types of the whole repository; whoever only starts the console need not wait for it.
    typescript: { ignoreBuildErrors: true },
  };
}
