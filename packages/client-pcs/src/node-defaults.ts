import {
  createDefaultUserAgentProvider,
  emitWarningIfUnsupportedVersion as warnAboutOldNode,
  NODE_APP_ID_CONFIG_OPTIONS,
} from "@aws-sdk/core/client";
import { NODE_AUTH_SCHEME_PREFERENCE_OPTIONS } from "@aws-sdk/core/httpAuthSchemes";
import { defaultProvider as defaultCredentials } from "@aws-sdk/credential-provider-node";
import { loadConfigsForDefaultMode } from "@smithy/core/client";
import {
  loadConfig,
  NODE_REGION_CONFIG_FILE_OPTIONS,
  NODE_REGION_CONFIG_OPTIONS,
  nodeDualstackConfigSelectors,
  nodeFipsConfigSelectors,
  resolveDefaultsModeConfig,
} from "@smithy/core/config";
import {
  DEFAULT_RETRY_MODE,
  NODE_MAX_ATTEMPT_CONFIG_OPTIONS,
  NODE_RETRY_MODE_CONFIG_OPTIONS,
} from "@smithy/core/retry";
import { calculateBodyLength } from "@smithy/core/serde";
import { NodeHttpHandler, streamCollector } from "@smithy/node-http-handler";
import packageInfo from "../package.json" with { type: "json" };
import type { PCSClientConfig } from "./client-config.ts";
import { serviceDefaults } from "./service-defaults.ts";

/** A switch that is off unless the environment or the profile turns it on. */
function switchFrom(selectors: typeof nodeFipsConfigSelectors, source: { profile?: string }) {
  const load = loadConfig(selectors, source);
  return async () => (await load()) ?? false;
}

/**
 * A client's options with the defaults of Node filled in: what is not given is looked up in the environment
 * and in the shared configuration files, each when it is first needed.
 */
export function withDefaults(config: PCSClientConfig) {
  warnAboutOldNode(process.version);
  const service = serviceDefaults(config);
  const defaultsMode = resolveDefaultsModeConfig(config);
  const modeDefaults = () => defaultsMode().then(loadConfigsForDefaultMode);
  const source = { profile: config.profile, logger: service.logger };
  return {
    ...config,
    ...service,
    runtime: "node",
    defaultsMode,
    authSchemePreference:
      config.authSchemePreference ?? loadConfig(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, source),
    bodyLengthChecker: config.bodyLengthChecker ?? calculateBodyLength,
    credentialDefaultProvider: config.credentialDefaultProvider ?? defaultCredentials,
    defaultUserAgentProvider:
      config.defaultUserAgentProvider ??
      createDefaultUserAgentProvider({
        serviceId: service.serviceId,
        clientVersion: packageInfo.version,
      }),
    maxAttempts: config.maxAttempts ?? loadConfig(NODE_MAX_ATTEMPT_CONFIG_OPTIONS, config),
    region:
      config.region ??
      loadConfig(NODE_REGION_CONFIG_OPTIONS, { ...NODE_REGION_CONFIG_FILE_OPTIONS, ...source }),
    requestHandler: NodeHttpHandler.create(config.requestHandler ?? modeDefaults),
    retryMode:
      config.retryMode ??
      loadConfig(
        {
          ...NODE_RETRY_MODE_CONFIG_OPTIONS,
          default: async () => (await modeDefaults()).retryMode ?? DEFAULT_RETRY_MODE,
        },
        config,
      ),
    streamCollector: config.streamCollector ?? streamCollector,
    useDualstackEndpoint:
      config.useDualstackEndpoint ?? switchFrom(nodeDualstackConfigSelectors, source),
    useFipsEndpoint: config.useFipsEndpoint ?? switchFrom(nodeFipsConfigSelectors, source),
    userAgentAppId: config.userAgentAppId ?? loadConfig(NODE_APP_ID_CONFIG_OPTIONS, source),
  };
}
