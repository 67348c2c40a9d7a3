import { z } from "zod";
import { isLoopback } from "./loopback.ts";

/** How people prove who they are (docs/sign-in.md). */
const authModes = ["oidc", "proxy-jwt", "local", "none"] as const;

/** The proxies whose signed header is known; `generic` describes any other one by its settings. */
export const proxyPresets = [
  "alb",
  "cloudflare-access",
  "google-iap",
  "pomerium",
  "oauth2-proxy",
  "generic",
] as const;

/** Algorithms that need a secret in common, and `none`, are not among them: a public key would be that secret. */
const signatureAlgorithms = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
] as const;

const minutes = (name: string, most: number, usual: number) =>
  z.coerce
    .number({ error: `${name} must be a number of minutes, such as ${usual}.` })
    .positive({ error: `${name} must be more than 0.` })
    .max(most, { error: `${name} must be at most ${most}.` })
    .default(usual);

/** A URL that carries what must not be read or changed on the way. */
const secureUrl = (name: string) =>
  z
    .url({ error: `${name} must be a URL, such as https://sso.example.org.` })
    .refine((url) => url.startsWith("https://") || isLoopback(new URL(url).hostname), {
      error: `${name} must begin with https://: only this machine is trusted without.`,
    });

/** The settings that say who may come in, as members of the environment. */
export const signInSettings = {
  AUTH_MODE: z
    .enum(authModes, {
      error: `AUTH_MODE must say how people sign in: ${authModes.join(", ")}.`,
    })
    .describe("How people sign in (docs/sign-in.md)."),
  OIDC_ISSUER: secureUrl("OIDC_ISSUER")
    .optional()
    .describe("The issuer of OpenID Connect, exactly as its discovery document names it."),
  OIDC_CLIENT_ID: z
    .string()
    .min(1)
    .optional()
    .describe("What the identity provider calls this console."),
  OIDC_CLIENT_SECRET: z.string().min(1).optional().describe("The secret that it gave the console."),
  OIDC_SCOPE: z
    .string()
    .regex(/(^| )openid( |$)/, { error: "OIDC_SCOPE must have the word openid." })
    .default("openid profile email offline_access")
    .describe(
      "What to ask the identity provider for. Without offline_access most give no refresh token, and people have to sign in again before they change something.",
    ),
  OIDC_PROMPT: z
    .enum(["login", "consent", "select_account"], {
      error: "OIDC_PROMPT must be login, consent or select_account.",
    })
    .optional()
    .describe(
      "What to have people do at the identity provider each time. Some give refresh tokens only with consent.",
    ),
  GROUPS_CLAIM: z
    .string()
    .min(1)
    .default("groups")
    .describe(
      "The claim with the groups of a person: its name, or names with dots between on the way down to it.",
    ),
  CLOCK_TOLERANCE_SECONDS: z.coerce
    .number({ error: "CLOCK_TOLERANCE_SECONDS must be a number of seconds." })
    .min(0)
    .max(300, { error: "CLOCK_TOLERANCE_SECONDS must be at most 300." })
    .default(30)
    .describe("How far the clocks of the console and of who signs tokens may be apart."),
  PROXY_JWT_PRESET: z
    .enum(proxyPresets, { error: `PROXY_JWT_PRESET must be one of ${proxyPresets.join(", ")}.` })
    .optional()
    .describe(
      "Which proxy signs people in; generic is any other one, described by the settings below.",
    ),
  PROXY_JWT_HEADER: z
    .string()
    .regex(/^[A-Za-z0-9-]+$/, { error: "PROXY_JWT_HEADER must be the name of a header." })
    .toLowerCase()
    .optional()
    .describe("The header with the signed token, when not the one of the preset."),
  PROXY_JWT_ISSUER: z.string().min(1).optional().describe("Who the token has to be from (iss)."),
  PROXY_JWT_AUDIENCE: z
    .string()
    .min(1)
    .optional()
    .describe("Whom the token has to be for (aud); of an Application Load Balancer, its client."),
  PROXY_JWT_JWKS_URL: secureUrl("PROXY_JWT_JWKS_URL")
    .optional()
    .describe("Where the public keys are, when not where the preset has them."),
  PROXY_JWT_ALGORITHMS: z
    .string()
    .transform((text) => text.split(",").map((name) => name.trim()))
    .pipe(
      z.array(
        z.enum(signatureAlgorithms, {
          error: `PROXY_JWT_ALGORITHMS must be some of ${signatureAlgorithms.join(", ")}, with commas between.`,
        }),
      ),
    )
    .optional()
    .describe("Which signatures are accepted, when not those of the preset."),
  PROXY_JWT_SIGNER: z
    .string()
    .regex(/^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:\d{12}:loadbalancer\/app\/.+$/, {
      error: "PROXY_JWT_SIGNER must be the ARN of an Application Load Balancer.",
    })
    .optional()
    .describe("The ARN of the Application Load Balancer that signs."),
  GROUPS_SECONDS: z.coerce
    .number({ error: "GROUPS_SECONDS must be a number of seconds, such as 300." })
    .positive({ error: "GROUPS_SECONDS must be more than 0." })
    .max(300, { error: "GROUPS_SECONDS must be at most 300: nobody keeps a lost role for longer." })
    .default(300)
    .describe(
      "How old the identity provider's word about somebody's groups may be for them to change anything.",
    ),
  SESSION_IDLE_MINUTES: minutes("SESSION_IDLE_MINUTES", 24 * 60, 60).describe(
    "After how long without use a session ends.",
  ),
  SESSION_MINUTES: minutes("SESSION_MINUTES", 7 * 24 * 60, 12 * 60).describe(
    "After how long a session ends in any case.",
  ),
};

/** The settings of signing in, as they are read. */
type SignInSettings = z.infer<z.ZodObject<typeof signInSettings>> & {
  CONSOLE_LISTEN: string;
  PUBLIC_URL: string;
};

/** Why AUTH_MODE=none refuses to start; the reason in the case follows. */
export const noAuthRefusal =
  "AUTH_MODE=none lets everyone in who can reach the console, so it works only on a loopback address with the sandbox";

const localRefusal =
  "AUTH_MODE=local is for one person at their own machine, so it works only on a loopback address";

/** A sentence for each setting of the list that the mode needs and that is missing. */
const missing = (why: string, settings: Record<string, unknown>) =>
  Object.entries(settings)
    .filter(([, value]) => value === undefined)
    .map(([name]) => `${name} is needed for ${why}.`);

function loopbackRefusals(why: string, { CONSOLE_LISTEN, PUBLIC_URL }: SignInSettings): string[] {
  return [
    ...(isLoopback(CONSOLE_LISTEN) ? [] : [`${why}: it may not listen on ${CONSOLE_LISTEN}.`]),
    ...(isLoopback(new URL(PUBLIC_URL).hostname)
      ? []
      : [`${why}: PUBLIC_URL may not be ${PUBLIC_URL}.`]),
  ];
}

function publicUrlRefusals({ PUBLIC_URL }: SignInSettings): string[] {
  const { protocol, hostname, pathname, search } = new URL(PUBLIC_URL);
  return [
    ...(protocol === "https:" || isLoopback(hostname)
      ? []
      : ["PUBLIC_URL must begin with https://: session cookies may not travel in the open."]),
    ...(pathname === "/" && search === ""
      ? []
      : [
          "PUBLIC_URL must name a host and nothing behind it: the console cannot serve from a folder.",
        ]),
  ];
}

function proxyRefusals(settings: SignInSettings): string[] {
  const { PROXY_JWT_PRESET, PROXY_JWT_HEADER, PROXY_JWT_ISSUER, PROXY_JWT_AUDIENCE } = settings;
  const { PROXY_JWT_JWKS_URL, PROXY_JWT_ALGORITHMS, PROXY_JWT_SIGNER } = settings;
  const why = `AUTH_MODE=proxy-jwt with PROXY_JWT_PRESET=${PROXY_JWT_PRESET ?? ""}`;
  switch (PROXY_JWT_PRESET) {
    case undefined:
      return missing("AUTH_MODE=proxy-jwt", { PROXY_JWT_PRESET });
    case "alb":
      return missing(why, { PROXY_JWT_SIGNER, PROXY_JWT_ISSUER, PROXY_JWT_AUDIENCE });
    case "google-iap":
      return missing(why, { PROXY_JWT_AUDIENCE });
    case "cloudflare-access":
    case "pomerium":
      return missing(why, { PROXY_JWT_ISSUER, PROXY_JWT_AUDIENCE });
    case "oauth2-proxy":
      return missing(why, { PROXY_JWT_ISSUER, PROXY_JWT_AUDIENCE, PROXY_JWT_JWKS_URL });
    case "generic":
      return missing(why, {
        PROXY_JWT_HEADER,
        PROXY_JWT_ISSUER,
        PROXY_JWT_AUDIENCE,
        PROXY_JWT_JWKS_URL,
        PROXY_JWT_ALGORITHMS,
      });
  }
}

/** What is missing or unsafe in the settings of signing in, in sentences. */
export function signInRefusals(settings: SignInSettings): string[] {
  const { AUTH_MODE, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = settings;
  switch (AUTH_MODE) {
    case "none":
      return loopbackRefusals(noAuthRefusal, settings);
    case "local":
      return loopbackRefusals(localRefusal, settings);
    case "oidc":
      return [
        ...missing("AUTH_MODE=oidc", { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }),
        ...publicUrlRefusals(settings),
      ];
    case "proxy-jwt":
      return [...proxyRefusals(settings), ...publicUrlRefusals(settings)];
  }
}
