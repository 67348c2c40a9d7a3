import { awsEndpointFunctions } from "@aws-sdk/core/client";
import { customEndpointFunctions, EndpointCache, resolveEndpoint } from "@smithy/core/endpoints";
import type { EndpointParams, EndpointV2, Logger } from "@smithy/types";
import type { EndpointParameters } from "./parameters.ts";
import { endpointRules } from "./rules.ts";

// The rule engine learns aws.partition here.
customEndpointFunctions.aws = awsEndpointFunctions;

const cache = new EndpointCache({
  size: 50,
  params: ["Endpoint", "Region", "UseDualStack", "UseFIPS"],
});

/** The rule engine is given only what is set. */
const withoutUnset = ({
  Endpoint,
  Region,
  UseDualStack,
  UseFIPS,
}: EndpointParameters): EndpointParams => ({
  ...(Endpoint === undefined ? {} : { Endpoint }),
  ...(Region === undefined ? {} : { Region }),
  ...(UseDualStack === undefined ? {} : { UseDualStack }),
  ...(UseFIPS === undefined ? {} : { UseFIPS }),
});

/** The endpoint for a client's options. Throws when they contradict each other. */
export function defaultEndpointResolver(
  parameters: EndpointParameters,
  context: { logger?: Logger } = {},
): EndpointV2 {
  const endpointParams = withoutUnset(parameters);
  const resolve = () => resolveEndpoint(endpointRules, { endpointParams, logger: context.logger });
  return cache.get(endpointParams, resolve);
}
