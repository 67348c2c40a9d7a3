import type {
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
  HttpAuthScheme,
} from "@smithy/types";
import type { PCSHttpAuthSchemeProvider } from "./scheme.ts";

/** What a runtime extension may read and set about signing. */
export interface HttpAuthExtensionConfiguration {
  setHttpAuthScheme(httpAuthScheme: HttpAuthScheme): void;
  httpAuthSchemes(): HttpAuthScheme[];
  setHttpAuthSchemeProvider(httpAuthSchemeProvider: PCSHttpAuthSchemeProvider): void;
  httpAuthSchemeProvider(): PCSHttpAuthSchemeProvider;
  setCredentials(credentials: AwsCredentialIdentity | AwsCredentialIdentityProvider): void;
  credentials(): AwsCredentialIdentity | AwsCredentialIdentityProvider | undefined;
}

type AuthConfig = {
  httpAuthSchemes: HttpAuthScheme[];
  httpAuthSchemeProvider: PCSHttpAuthSchemeProvider;
  credentials?: AwsCredentialIdentity | AwsCredentialIdentityProvider | undefined;
};

export function authExtensionConfiguration(config: AuthConfig): HttpAuthExtensionConfiguration {
  let { httpAuthSchemeProvider, credentials } = config;
  const schemes = config.httpAuthSchemes;
  return {
    setHttpAuthScheme(scheme) {
      const known = schemes.findIndex(({ schemeId }) => schemeId === scheme.schemeId);
      if (known === -1) schemes.push(scheme);
      else schemes[known] = scheme;
    },
    httpAuthSchemes: () => schemes,
    setHttpAuthSchemeProvider(provider) {
      httpAuthSchemeProvider = provider;
    },
    httpAuthSchemeProvider: () => httpAuthSchemeProvider,
    setCredentials(given) {
      credentials = given;
    },
    credentials: () => credentials,
  };
}

export const resolveAuthExtensionConfiguration = (
  configuration: HttpAuthExtensionConfiguration,
): AuthConfig => ({
  httpAuthSchemes: configuration.httpAuthSchemes(),
  httpAuthSchemeProvider: configuration.httpAuthSchemeProvider(),
  credentials: configuration.credentials(),
});
