import "server-only";
import { fromTemporaryCredentials } from "@aws-sdk/credential-providers";
import type { Connection } from "./connections.ts";

/**
 * The part of an SDK client's configuration that says how a connection gets its credentials. With
 * none, the SDK's default chain finds them.
 */
export function credentialsOf({ credentials, region }: Connection) {
  switch (credentials.type) {
    case "default":
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
