import type {
  HostHeaderInputConfig,
  HostHeaderResolvedConfig,
  UserAgentInputConfig,
  UserAgentResolvedConfig,
} from "@aws-sdk/core/client";
import type {
  DefaultsMode,
  SmithyConfiguration,
  SmithyResolvedConfiguration,
} from "@smithy/core/client";
import type { RegionInputConfig, RegionResolvedConfig } from "@smithy/core/config";
import type { EndpointInputConfig, EndpointResolvedConfig } from "@smithy/core/endpoints";
import type { HttpHandlerUserInput } from "@smithy/core/protocols";
import type { RetryInputConfig, RetryResolvedConfig } from "@smithy/core/retry";
import type {
  AwsCredentialIdentity,
  BodyLengthCalculator,
  ChecksumConstructor,
  Decoder,
  Encoder,
  HttpHandlerOptions,
  Logger,
  MemoizedProvider,
  Provider,
  StreamCollector,
  UrlParser,
  UserAgent,
} from "@smithy/types";
import type { HttpAuthSchemeInputConfig, HttpAuthSchemeResolvedConfig } from "./auth/scheme.ts";
import type {
  ClientInputEndpointParameters,
  ClientResolvedEndpointParameters,
  EndpointParameters,
} from "./endpoint/parameters.ts";
import type { RuntimeExtension, RuntimeExtensionsConfig } from "./extensions.ts";

/** The options that a client fills in by itself. */
export interface ClientDefaults extends Partial<SmithyConfiguration<HttpHandlerOptions>> {
  /** What sends requests, or the options to make one from; Node's own http and https by default. */
  requestHandler?: HttpHandlerUserInput;

  /** What hashes requests for their signature. */
  sha256?: ChecksumConstructor;

  /** What takes URLs apart. */
  urlParser?: UrlParser;

  /** What measures the length of a body. */
  bodyLengthChecker?: BodyLengthCalculator;

  /** What reads a stream to its end. */
  streamCollector?: StreamCollector;

  base64Decoder?: Decoder;
  base64Encoder?: Encoder;
  utf8Decoder?: Decoder;
  utf8Encoder?: Encoder;

  /** The name of the runtime. */
  runtime?: string;

  /** Whether to leave host names as the endpoint gives them. */
  disableHostPrefix?: boolean;

  /** The id of the service, by which environment and configuration files name it. */
  serviceId?: string;

  /** Whether to use the endpoint that answers on IPv4 and IPv6. */
  useDualstackEndpoint?: boolean | Provider<boolean>;

  /** Whether to use the endpoint whose cryptography is validated under FIPS 140. */
  useFipsEndpoint?: boolean | Provider<boolean>;

  /** The Region that requests go to; AWS_REGION or the profile's by default. */
  region?: string | Provider<string>;

  /** The profile of the shared configuration files; AWS_PROFILE by default. */
  profile?: string;

  /** What the client tells about itself with each request. */
  defaultUserAgentProvider?: Provider<UserAgent>;

  /** What finds credentials when none are given. */
  credentialDefaultProvider?: (
    options: Record<string, unknown>,
  ) => MemoizedProvider<AwsCredentialIdentity>;

  /** How many times a request is sent at most, the first included. */
  maxAttempts?: number | Provider<number>;

  /** By which rules requests are sent again. */
  retryMode?: string | Provider<string>;

  /** Where to log; nowhere by default. */
  logger?: Logger;

  /** What changes the set-up of the client, in this order. */
  extensions?: RuntimeExtension[];

  /** Which set of timeouts and retry rules to start from. */
  defaultsMode?: DefaultsMode | Provider<DefaultsMode>;
}

export type PCSClientConfigType = Partial<SmithyConfiguration<HttpHandlerOptions>> &
  ClientDefaults &
  UserAgentInputConfig &
  RetryInputConfig &
  RegionInputConfig &
  HostHeaderInputConfig &
  EndpointInputConfig<EndpointParameters> &
  HttpAuthSchemeInputConfig &
  ClientInputEndpointParameters;

/** The options of a client. All have a default; the Region's comes from the environment. */
export interface PCSClientConfig extends PCSClientConfigType {}

/** These have no default: unset means that they do not apply. */
type WithoutDefault = "profile" | "cacheMiddleware" | "protocolSettings";

export type PCSClientResolvedConfigType = SmithyResolvedConfiguration<HttpHandlerOptions> &
  Omit<Required<ClientDefaults>, WithoutDefault> &
  Pick<ClientDefaults, WithoutDefault> &
  RuntimeExtensionsConfig &
  UserAgentResolvedConfig &
  RetryResolvedConfig &
  RegionResolvedConfig &
  HostHeaderResolvedConfig &
  EndpointResolvedConfig<EndpointParameters> &
  HttpAuthSchemeResolvedConfig &
  ClientResolvedEndpointParameters;

/** The options of a client with every default filled in. */
export interface PCSClientResolvedConfig extends PCSClientResolvedConfigType {}
