const words: Record<string, string> = {
  ONDEMAND: "On-Demand",
  SPOT: "Spot",
  CAPACITY_BLOCK: "Capacity Block",
  INTERRUPTIBLE_CAPACITY_RESERVATION: "Interruptible reservation",
};

/** How instances are bought, in words; options that AWS adds later as they are. */
export const purchaseWords = (option = "ONDEMAND") => words[option] ?? option;
