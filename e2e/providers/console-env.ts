type Client = { issuer: string; clientId: string; clientSecret: string };

/** What a console needs of its environment to have people sign in at a provider. */
export const consoleEnv = ({ issuer, clientId, clientSecret }: Client): Record<string, string> => ({
  AUTH_MODE: "oidc",
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: clientId,
  OIDC_CLIENT_SECRET: clientSecret,
  OIDC_PROMPT: "consent",
});
