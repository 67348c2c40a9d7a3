import {
  type AwsSdkSigV4AuthInputConfig,
  type AwsSdkSigV4AuthResolvedConfig,
  type AwsSdkSigV4PreviouslyResolved,
  resolveAwsSdkSigV4Config,
} from "@aws-sdk/core/httpAuthSchemes";
import { getSmithyContext, normalizeProvider } from "@smithy/core/client";
import type {
  HandlerExecutionContext,
  HttpAuthScheme,
  HttpAuthSchemeParameters,
  HttpAuthSchemeProvider,
  Provider,
} from "@smithy/types";
import type { PCSClientResolvedConfig } from "../client-config.ts";

export const sigV4 = "aws.auth#sigv4";

/** What the way of signing depends on. */
export interface PCSHttpAuthSchemeParameters extends HttpAuthSchemeParameters {
  region?: string;
}

export type PCSHttpAuthSchemeProvider = HttpAuthSchemeProvider<PCSHttpAuthSchemeParameters>;

/** The options of a client that decide how its requests are signed. */
export interface HttpAuthSchemeInputConfig extends AwsSdkSigV4AuthInputConfig {
  /** The preferred ways to sign, by their short names. PCS knows one, `sigv4`. */
  authSchemePreference?: string[] | Provider<string[]>;

  /** The ways to sign that are at hand. */
  httpAuthSchemes?: HttpAuthScheme[];

  /** What chooses among them. */
  httpAuthSchemeProvider?: PCSHttpAuthSchemeProvider;
}

export interface HttpAuthSchemeResolvedConfig extends AwsSdkSigV4AuthResolvedConfig {
  readonly authSchemePreference: Provider<string[]>;
  readonly httpAuthSchemes: HttpAuthScheme[];
  readonly httpAuthSchemeProvider: PCSHttpAuthSchemeProvider;
}

/** Gathers what the way of signing depends on: the Region that the client is configured for. */
export async function authSchemeParameters(
  config: PCSClientResolvedConfig,
  context: HandlerExecutionContext,
): Promise<PCSHttpAuthSchemeParameters> {
  const region = await normalizeProvider(config.region)();
  if (!region) throw new Error("A request cannot be signed: no Region is set");
  return { operation: String(getSmithyContext(context).operation), region };
}

/** Every operation is signed with Signature Version 4 under the name `pcs`. */
export const defaultAuthSchemeProvider: PCSHttpAuthSchemeProvider = ({ region }) => [
  {
    schemeId: sigV4,
    signingProperties: { name: "pcs", region },
    propertiesExtractor: (config, context) => ({ signingProperties: { config, context } }),
  },
];

export const resolveAuthSchemeConfig = <Config>(
  config: Config & HttpAuthSchemeInputConfig & AwsSdkSigV4PreviouslyResolved,
) =>
  Object.assign(resolveAwsSdkSigV4Config(config), {
    authSchemePreference: normalizeProvider(config.authSchemePreference ?? []),
  });
