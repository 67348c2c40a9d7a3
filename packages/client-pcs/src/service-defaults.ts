import { AwsSdkSigV4Signer } from "@aws-sdk/core/httpAuthSchemes";
import { AwsJson1_0Protocol } from "@aws-sdk/core/protocols";
import { Sha256 } from "@smithy/core/checksum";
import { NoOpLogger } from "@smithy/core/client";
import { parseUrl } from "@smithy/core/protocols";
import { fromBase64, fromUtf8, toBase64, toUtf8 } from "@smithy/core/serde";
import type { HttpAuthScheme, IdentityProviderConfig } from "@smithy/types";
import { defaultAuthSchemeProvider, sigV4 } from "./auth/scheme.ts";
import type { PCSClientConfig } from "./client-config.ts";
import { defaultEndpointResolver } from "./endpoint/resolver.ts";
import { errorTypeRegistries } from "./schemas/exceptions.ts";
import { namespace } from "./schemas/shape.ts";

const apiVersion = "2023-02-10";

const signatureV4 = (): HttpAuthScheme => ({
  schemeId: sigV4,
  identityProvider: (config: IdentityProviderConfig) => config.getIdentityProvider(sigV4),
  signer: new AwsSdkSigV4Signer(),
});

const protocolSettings = {
  defaultNamespace: namespace,
  errorTypeRegistries,
  version: apiVersion,
  serviceTarget: "AWSParallelComputingService",
};

/** AWS JSON 1.0, unless another protocol is given, ready or as its class. */
function protocolOf(config: PCSClientConfig) {
  const { protocol = AwsJson1_0Protocol } = config;
  if (typeof protocol !== "function") return protocol;
  return new protocol({ ...protocolSettings, ...config.protocolSettings });
}

/** What a client of PCS is on every platform: its protocol, its endpoint rules, its way of signing. */
export const serviceDefaults = (config: PCSClientConfig) => ({
  apiVersion,
  base64Decoder: config.base64Decoder ?? fromBase64,
  base64Encoder: config.base64Encoder ?? toBase64,
  disableHostPrefix: config.disableHostPrefix ?? false,
  endpointProvider: config.endpointProvider ?? defaultEndpointResolver,
  extensions: config.extensions ?? [],
  httpAuthSchemeProvider: config.httpAuthSchemeProvider ?? defaultAuthSchemeProvider,
  httpAuthSchemes: config.httpAuthSchemes ?? [signatureV4()],
  logger: config.logger ?? new NoOpLogger(),
  protocol: protocolOf(config),
  serviceId: config.serviceId ?? "PCS",
  sha256: config.sha256 ?? Sha256,
  urlParser: config.urlParser ?? parseUrl,
  utf8Decoder: config.utf8Decoder ?? fromUtf8,
  utf8Encoder: config.utf8Encoder ?? toUtf8,
});
