import { join } from "node:path";
import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  // Its packages are the repository's.
  outputFileTracingRoot: join(process.cwd(), "../.."),
  typescript: { ignoreBuildErrors: true },
};

export default config;
