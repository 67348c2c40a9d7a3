import {
  getHostHeaderPlugin,
  getLoggerPlugin,
  getRecursionDetectionPlugin,
  getUserAgentPlugin,
  resolveHostHeaderConfig,
  resolveUserAgentConfig,
} from "@aws-sdk/core/client";
import {
  DefaultIdentityProviderConfig,
  getHttpAuthSchemeEndpointRuleSetPlugin,
  getHttpSigningPlugin,
} from "@smithy/core";
import { Client } from "@smithy/core/client";
import { resolveRegionConfig } from "@smithy/core/config";
import { resolveEndpointConfig } from "@smithy/core/endpoints";
import { getContentLengthPlugin } from "@smithy/core/protocols";
import { getRetryPlugin, resolveRetryConfig } from "@smithy/core/retry";
import { getSchemaSerdePlugin } from "@smithy/core/schema";
import type { CheckOptionalClientConfig, HttpHandlerOptions } from "@smithy/types";
import { authSchemeParameters, resolveAuthSchemeConfig, sigV4 } from "./auth/scheme.ts";
import type { PCSClientConfig, PCSClientResolvedConfig } from "./client-config.ts";
import { resolveClientEndpointParameters } from "./endpoint/parameters.ts";
import { resolveRuntimeExtensions } from "./extensions.ts";
import { withDefaults } from "./node-defaults.ts";
import type { ServiceInputTypes, ServiceOutputTypes } from "./service-types.ts";

export { Client as __Client };

/** Fills in one and the same object, step by step; each step needs what those before it put there. */
function resolveConfig(config: PCSClientConfig): PCSClientResolvedConfig {
  const located = resolveClientEndpointParameters(withDefaults(config));
  const retrying = resolveRetryConfig(resolveUserAgentConfig(located));
  const addressed = resolveEndpointConfig(resolveHostHeaderConfig(resolveRegionConfig(retrying)));
  return resolveRuntimeExtensions(resolveAuthSchemeConfig(addressed), config.extensions ?? []);
}

/**
 * A client of AWS Parallel Computing Service: `await client.send(new GetClusterCommand({ … }))`.
 * It signs, sends and retries requests; credentials and Region come from the options or the environment.
 */
export class PCSClient extends Client<
  HttpHandlerOptions,
  ServiceInputTypes,
  ServiceOutputTypes,
  PCSClientResolvedConfig
> {
  constructor(...[configuration]: CheckOptionalClientConfig<PCSClientConfig>) {
    super(resolveConfig(configuration ?? {}));
    /* eslint-disable @typescript-eslint/no-unsafe-argument -- the runtime types its plugins with any */
    this.middlewareStack.use(getSchemaSerdePlugin(this.config));
    this.middlewareStack.use(getUserAgentPlugin(this.config));
    this.middlewareStack.use(getRetryPlugin(this.config));
    this.middlewareStack.use(getContentLengthPlugin(this.config));
    this.middlewareStack.use(getHostHeaderPlugin(this.config));
    this.middlewareStack.use(getLoggerPlugin(this.config));
    this.middlewareStack.use(getRecursionDetectionPlugin(this.config));
    this.middlewareStack.use(
      getHttpAuthSchemeEndpointRuleSetPlugin(this.config, {
        httpAuthSchemeParametersProvider: authSchemeParameters,
        identityProviderConfigProvider: (config) =>
          Promise.resolve(new DefaultIdentityProviderConfig({ [sigV4]: config.credentials })),
      }),
    );
    this.middlewareStack.use(getHttpSigningPlugin(this.config));
    /* eslint-enable @typescript-eslint/no-unsafe-argument */
  }
}
