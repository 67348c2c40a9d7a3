import type { Environment } from "#lib/env.ts";
import type { proxyPresets } from "#lib/sign-in-settings.ts";

/** What is to be checked of the signed header of a proxy. */
export type SignedHeader = {
  /** In small letters, as Node has names of headers. */
  header: string;
  issuer: string;
  audience: string;
  jwksUrl: string;
  algorithms: string[];
};

type Known = Partial<Omit<SignedHeader, "audience">>;
type PresetName = Exclude<(typeof proxyPresets)[number], "alb">;

/** The host of an issuer that is written with or without its scheme. */
const hostOf = (issuer: string) => issuer.replace(/^https?:\/\//, "").replace(/\/.*$/, "");

/** What the makers of the proxies say about their headers; settings may say otherwise. */
const presets: Record<PresetName, (issuer: string) => Known> = {
  "cloudflare-access": (issuer) => ({
    header: "cf-access-jwt-assertion",
    jwksUrl: `https://${hostOf(issuer)}/cdn-cgi/access/certs`,
    algorithms: ["RS256"],
  }),
  "google-iap": () => ({
    header: "x-goog-iap-jwt-assertion",
    issuer: "https://cloud.google.com/iap",
    jwksUrl: "https://www.gstatic.com/iap/verify/public_key-jwk",
    algorithms: ["ES256"],
  }),
  pomerium: (issuer) => ({
    header: "x-pomerium-jwt-assertion",
    jwksUrl: `https://${hostOf(issuer)}/.well-known/pomerium/jwks.json`,
    algorithms: ["ES256"],
  }),
  // It passes on the id token of its identity provider.
  "oauth2-proxy": () => ({ header: "authorization", algorithms: ["RS256"] }),
  generic: () => ({}),
};

/** What to check, by the preset and by the settings that replace parts of it. ALB has a way of its own (alb.ts). */
export function signedHeader(preset: PresetName, settings: Environment): SignedHeader {
  const known = presets[preset](settings.PROXY_JWT_ISSUER ?? "");
  return {
    header: settings.PROXY_JWT_HEADER ?? known.header ?? "",
    issuer: settings.PROXY_JWT_ISSUER ?? known.issuer ?? "",
    audience: settings.PROXY_JWT_AUDIENCE ?? "",
    jwksUrl: settings.PROXY_JWT_JWKS_URL ?? known.jwksUrl ?? "",
    algorithms: settings.PROXY_JWT_ALGORITHMS ?? known.algorithms ?? [],
  };
}
