import type {
  ConditionObject,
  EndpointRuleObject,
  ErrorRuleObject,
  RuleSetObject,
  RuleSetRules,
  TreeRuleObject,
} from "@smithy/types";

// A decision tree for the runtime's rule engine: the first rule whose conditions all hold decides.

const isSet = (parameter: string): ConditionObject => ({ fn: "isSet", argv: [{ ref: parameter }] });

const isTrue = (parameter: string): ConditionObject => ({
  fn: "booleanEquals",
  argv: [{ ref: parameter }, true],
});

const partition = "Partition";

/** Holds for every Region, an unknown one included: the engine then assumes the commercial partition. */
const partitionOfRegion: ConditionObject = {
  fn: "aws.partition",
  argv: [{ ref: "Region" }],
  assign: partition,
};

const partitionHas = (feature: "supportsFIPS" | "supportsDualStack"): ConditionObject => ({
  fn: "booleanEquals",
  argv: [{ fn: "getAttr", argv: [{ ref: partition }, feature] }, true],
});

const url = (template: string): EndpointRuleObject => ({
  type: "endpoint",
  endpoint: { url: template },
});

const failure = (error: string): ErrorRuleObject => ({ type: "error", error });

/** Rules that are looked at only when the conditions hold; one of them must decide. */
const when = (conditions: ConditionObject[], ...rules: RuleSetRules): TreeRuleObject => ({
  type: "tree",
  conditions,
  rules,
});

const ownEndpoint = when(
  [isSet("Endpoint")],
  when(
    [isTrue("UseFIPS")],
    failure("An endpoint of one's own and the FIPS endpoint exclude each other"),
  ),
  when(
    [isTrue("UseDualStack")],
    failure("An endpoint of one's own and the dual-stack endpoint exclude each other"),
  ),
  { type: "endpoint", endpoint: { url: { ref: "Endpoint" } } },
);

const fipsAndDualStack = when(
  [isTrue("UseFIPS"), isTrue("UseDualStack")],
  when(
    [partitionHas("supportsFIPS"), partitionHas("supportsDualStack")],
    url(`https://pcs-fips.{Region}.{${partition}#dualStackDnsSuffix}`),
  ),
  failure("The partition of the Region has no endpoint with both FIPS and dual-stack"),
);

const fips = when(
  [isTrue("UseFIPS")],
  when([partitionHas("supportsFIPS")], url(`https://pcs-fips.{Region}.{${partition}#dnsSuffix}`)),
  failure("The partition of the Region has no FIPS endpoint"),
);

const dualStack = when(
  [isTrue("UseDualStack")],
  when(
    [partitionHas("supportsDualStack")],
    url(`https://pcs.{Region}.{${partition}#dualStackDnsSuffix}`),
  ),
  failure("The partition of the Region has no dual-stack endpoint"),
);

const regionalEndpoint = when(
  [isSet("Region"), partitionOfRegion],
  fipsAndDualStack,
  fips,
  dualStack,
  url(`https://pcs.{Region}.{${partition}#dnsSuffix}`),
);

/** Where requests to PCS go. */
export const endpointRules: RuleSetObject = {
  version: "1.0",
  parameters: {
    Region: { type: "string", builtIn: "AWS::Region", required: false },
    UseDualStack: {
      type: "boolean",
      builtIn: "AWS::UseDualStack",
      required: true,
      default: false,
    },
    UseFIPS: { type: "boolean", builtIn: "AWS::UseFIPS", required: true, default: false },
    Endpoint: { type: "string", builtIn: "SDK::Endpoint", required: false },
  },
  rules: [ownEndpoint, regionalEndpoint, failure("No Region is set")],
};
