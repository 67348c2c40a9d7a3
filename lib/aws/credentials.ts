import "server-only";
import { fromTemporaryCredentials } from "@aws-sdk/credential-providers";
import type { Connection } from "./connections.ts";

/** What a client signs with: a profile, credentials, or nothing, for the SDK's default chain to find them. */
export type SigningConfig = {
  profile?: string;
  credentials?: ReturnType<typeof fromTemporaryCredentials> | TemporaryCredentials;
};

export type TemporaryCredentials = {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
};

/**
 * The part of an SDK client's configuration that says how the console itself gets its credentials. With none, the
 * SDK's default chain finds them; so it does for what begins people's sessions (sessions.ts).
 */
export function ownCredentials({ credentials, region }: Connection): SigningConfig {
  switch (credentials.type) {
    case "default":
    case "per-role":
    case "web-identity":
      return {};
    case "profile":
      return { profile: credentials.profile };
    case "assume-role":
      return {
        credentials: fromTemporaryCredentials({
          params: {
            RoleArn: credentials.roleArn,
            RoleSessionName: "pcs-console",
            ExternalId: credentials.externalId,
          },
          clientConfig: { region },
        }),
      };
  }
}
