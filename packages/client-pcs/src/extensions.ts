import {
  getAwsRegionExtensionConfiguration,
  resolveAwsRegionExtensionConfiguration,
} from "@aws-sdk/core/client";
import { getDefaultExtensionConfiguration, resolveDefaultRuntimeConfig } from "@smithy/core/client";
import {
  getHttpHandlerExtensionConfiguration,
  type HttpHandlerExtensionConfiguration,
  resolveHttpHandlerRuntimeConfig,
} from "@smithy/core/protocols";
import type { DefaultExtensionConfiguration } from "@smithy/types";
import {
  authExtensionConfiguration,
  type HttpAuthExtensionConfiguration,
  resolveAuthExtensionConfiguration,
} from "./auth/extension.ts";

type RegionExtensionConfiguration = ReturnType<typeof getAwsRegionExtensionConfiguration>;

/** What a runtime extension may read and set before the client is ready. */
export interface PCSExtensionConfiguration
  extends
    HttpHandlerExtensionConfiguration,
    DefaultExtensionConfiguration,
    RegionExtensionConfiguration,
    HttpAuthExtensionConfiguration {}

/** Something that changes how a client is set up. */
export interface RuntimeExtension {
  configure(extensionConfiguration: PCSExtensionConfiguration): void;
}

export interface RuntimeExtensionsConfig {
  extensions: RuntimeExtension[];
}

type ExtensibleConfig = Parameters<typeof getAwsRegionExtensionConfiguration>[0] &
  Parameters<typeof getDefaultExtensionConfiguration>[0] &
  Parameters<typeof getHttpHandlerExtensionConfiguration<object>>[0] &
  Parameters<typeof authExtensionConfiguration>[0];

/** Lets each extension in turn change the configuration, and puts what they set into it. */
export function resolveRuntimeExtensions<Config extends ExtensibleConfig>(
  config: Config,
  extensions: RuntimeExtension[],
) {
  const configuration = {
    ...getAwsRegionExtensionConfiguration(config),
    ...getDefaultExtensionConfiguration(config),
    ...getHttpHandlerExtensionConfiguration(config),
    ...authExtensionConfiguration(config),
  };
  for (const extension of extensions) extension.configure(configuration);
  return Object.assign(config, {
    ...resolveAwsRegionExtensionConfiguration(configuration),
    ...resolveDefaultRuntimeConfig(configuration),
    ...resolveHttpHandlerRuntimeConfig(configuration),
    ...resolveAuthExtensionConfiguration(configuration),
  });
}
