import type { EndpointInputConfig } from "@smithy/core/endpoints";
import type {
  EndpointParameterInstructions,
  EndpointParameters as RuleParameters,
  Provider,
} from "@smithy/types";

/** The options of a client that decide where its requests go. */
export interface ClientInputEndpointParameters {
  /** The Region. */
  region?: string | undefined | Provider<string | undefined>;

  /** Whether to use the endpoint that answers on IPv4 and IPv6. */
  useDualstackEndpoint?: boolean | undefined | Provider<boolean | undefined>;

  /** Whether to use the endpoint whose cryptography is validated under FIPS 140. */
  useFipsEndpoint?: boolean | undefined | Provider<boolean | undefined>;

  /** An endpoint of one's own; it excludes the two switches. */
  endpoint?: EndpointInputConfig<EndpointParameters>["endpoint"];
}

export type ClientResolvedEndpointParameters = Omit<ClientInputEndpointParameters, "endpoint"> & {
  defaultSigningName: string;
};

/** What the endpoint rules are asked with. */
export interface EndpointParameters extends RuleParameters {
  Region?: string | undefined;
  UseDualStack?: boolean | undefined;
  UseFIPS?: boolean | undefined;
  Endpoint?: string | undefined;
}

/** From which option of the client each parameter of the endpoint rules is taken. */
export const endpointParameterInstructions: EndpointParameterInstructions = {
  Region: { type: "builtInParams", name: "region" },
  UseDualStack: { type: "builtInParams", name: "useDualstackEndpoint" },
  UseFIPS: { type: "builtInParams", name: "useFipsEndpoint" },
  Endpoint: { type: "builtInParams", name: "endpoint" },
};

export const resolveClientEndpointParameters = <Config>(
  config: Config & ClientInputEndpointParameters,
): Config & ClientResolvedEndpointParameters =>
  Object.assign(config, {
    useDualstackEndpoint: config.useDualstackEndpoint ?? false,
    useFipsEndpoint: config.useFipsEndpoint ?? false,
    defaultSigningName: "pcs",
  });
