import type { PurchaseOption } from "./instances.ts";

/** The market that an option buys in, where the launch template names one. */
export const markets = {
  ONDEMAND: undefined,
  SPOT: "spot",
  CAPACITY_BLOCK: "capacity-block",
  INTERRUPTIBLE_CAPACITY_RESERVATION: "interruptible-capacity-reservation",
} as const satisfies Record<PurchaseOption, string | undefined>;

/** What a launch template says about how instances are bought. */
type TemplateMarket = {
  marketType?: string | undefined;
  capacityReservationId?: string | undefined;
  instanceType?: string | undefined;
};

const isReserved = (option: PurchaseOption) =>
  option === "CAPACITY_BLOCK" || option === "INTERRUPTIBLE_CAPACITY_RESERVATION";

/**
 * What a launch template has against a purchase option. Capacity that was reserved is named in the
 * template; any other may leave the market open.
 */
export function marketProblem(
  option: PurchaseOption,
  instanceTypes: string[],
  { marketType, capacityReservationId, instanceType }: TemplateMarket,
): string | undefined {
  const market = markets[option];
  if (!isReserved(option)) {
    if (marketType === undefined || marketType === market) return undefined;
    return `Its market type is ${marketType}, which does not go with ${option}.`;
  }
  if (marketType !== market || !capacityReservationId) {
    return `${option} needs a template with the market type ${market ?? ""} and a capacity reservation.`;
  }
  if (option !== "CAPACITY_BLOCK") return undefined;
  if (instanceTypes.every((type) => type === instanceType)) return undefined;
  return `A capacity block has instances of one type, and the template's is ${instanceType ?? "missing"}: use that one alone.`;
}
