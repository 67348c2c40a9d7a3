import type { NextConfig } from "next";

const config: NextConfig = {
  transpilePackages: ["@aws-sdk/client-pcs"],
  poweredByHeader: false,
  // The console shows no photographs; the optimizer would only be surface to attack.
  images: { unoptimized: true },
  devIndicators: false,
};

export default config;
