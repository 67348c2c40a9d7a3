import "server-only";
import { env } from "#lib/env.ts";
import type { Revision } from "#lib/pcs/spec/revision.ts";

/** An AWS account and Region to work in. It is the first segment of every address. */
export type Connection = {
  id: string;
  name: string;
  region: string;
  sandbox: boolean;
  revision: Revision;
};

/** The connections of this console. Without a configuration file there is one, from the environment. */
export function connections(): [Connection, ...Connection[]] {
  const { AWS_REGION, PCS_REVISION } = env();
  // AUTH_MODE=none admits nothing but the sandbox (lib/env.ts).
  return [
    {
      id: "sandbox",
      name: "Sandbox",
      region: AWS_REGION,
      sandbox: true,
      revision: PCS_REVISION ?? "2024-09-26",
    },
  ];
}

export const findConnection = (id: string) =>
  connections().find((connection) => connection.id === id);
