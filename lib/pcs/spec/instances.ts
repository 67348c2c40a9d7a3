import { z } from "zod";
import { distinctList, oneOf, type Refusal, text, wholeNumber } from "./rules.ts";
import { featureFloors, tooOldFor } from "./slurm-versions.ts";

/** PurchaseOption: how the instances are bought. */
export const purchaseOptions = [
  "ONDEMAND",
  "SPOT",
  "CAPACITY_BLOCK",
  "INTERRUPTIBLE_CAPACITY_RESERVATION",
] as const;

export type PurchaseOption = (typeof purchaseOptions)[number];

/** SpotOptions, allocationStrategy. */
export const allocationStrategies = [
  "lowest-price",
  "capacity-optimized",
  "price-capacity-optimized",
] as const;

/** CreateComputeNodeGroup, amiId. */
export const amiId = text("Enter an AMI id.", [
  [
    (id) => /^ami-[a-z0-9]+$/.test(id),
    "An AMI id is ami- with letters and digits after it, such as ami-0a1b2c3d4e5f60718.",
  ],
]);

/** CustomLaunchTemplate. PCS keeps the version as it was sent. */
export const customLaunchTemplate = z.object(
  {
    id: text("Choose a launch template.", [
      [
        (id) => /^lt-[a-zA-Z0-9]+$/.test(id),
        "A launch template id is lt- with letters and digits after it, such as lt-0a1b2c3d4e5f60718.",
      ],
    ]),
    version: text("Choose a version of the launch template.", [
      [
        (version) => /^([1-9]\d*|\$Latest|\$Default)$/.test(version),
        "A version is a number from 1, $Latest or $Default.",
      ],
    ]),
  },
  { error: "Choose a launch template." },
);

/** ScalingConfigurationRequest. */
export const scalingConfiguration = z
  .object(
    {
      minInstanceCount: wholeNumber(0, 2_147_483_647, "instances"),
      maxInstanceCount: wholeNumber(0, 2_147_483_647, "instances"),
    },
    { error: "Say how many instances there may be." },
  )
  .refine(({ minInstanceCount, maxInstanceCount }) => minInstanceCount <= maxInstanceCount, {
    path: ["maxInstanceCount"],
    error: "The most instances cannot be fewer than the least.",
  });

type Scaling = z.infer<typeof scalingConfiguration>;

/** A group that keeps some instances and adds more on demand is not for every Slurm version. */
export function scalingRefusals(scaling: Scaling | undefined, version: string): Refusal[] {
  if (!scaling) return [];
  const { minInstanceCount, maxInstanceCount } = scaling;
  const isMixed = minInstanceCount > 0 && minInstanceCount < maxInstanceCount;
  const message = tooOldFor(
    "A minimum between 0 and the maximum",
    featureFloors.mixedScaling,
    version,
  );
  if (!isMixed || !message) return [];
  return [{ path: ["scalingConfiguration", "minInstanceCount"], message }];
}

const instanceConfig = z.object(
  {
    instanceType: text("Choose an instance type.", [
      [
        (type) => /^[a-z][a-z0-9-]*\.[a-z0-9-]+$/.test(type),
        "An instance type is a family and a size, such as hpc7a.96xlarge.",
      ],
    ]),
  },
  { error: "Choose an instance type." },
);

/** CreateComputeNodeGroup, instanceConfigs. They cannot be changed later. */
export const instanceConfigs = distinctList(instanceConfig, {
  empty: "Choose at least one instance type.",
  repeated: "Name each instance type once.",
  key: ({ instanceType }) => instanceType,
});

/** CreateComputeNodeGroup, purchaseOption. */
export const purchaseOption = oneOf(purchaseOptions, "a purchase option");

/** SpotOptions. */
export const spotOptions = z.object(
  { allocationStrategy: oneOf(allocationStrategies, "an allocation strategy").optional() },
  { error: "Spot options have an allocation strategy." },
);

/**
 * Spot options without Spot instances. For UpdateComputeNodeGroup, give the purchase option that the
 * group would end up with.
 */
export const spotRefusals = ({
  purchaseOption: option = "ONDEMAND",
  spotOptions: options,
}: {
  purchaseOption?: string | undefined;
  spotOptions?: object | undefined;
}): Refusal[] =>
  options && option !== "SPOT"
    ? [
        {
          path: ["spotOptions"],
          message: "Spot options need the purchase option SPOT: choose it, or leave them out.",
        },
      ]
    : [];
