import type { NextConfig } from "next";

const config: NextConfig = {
  transpilePackages: ["@aws-sdk/client-pcs"],
  // They find files beside their own modules: a WebAssembly, a schema.
  serverExternalPackages: ["@electric-sql/pglite", "pg-boss"],
  poweredByHeader: false,
  // The console shows no photographs; the optimizer would only be surface to attack.
  images: { unoptimized: true },
  devIndicators: false,
  // Rows show a round trip sooner than with a style sheet to wait for, and the whole of it is 7 KB.
  experimental: { inlineCss: true },
  // npm test checks the types of the whole repository; whoever only starts the console need not wait for it.
  typescript: { ignoreBuildErrors: true },
};

export default config;
