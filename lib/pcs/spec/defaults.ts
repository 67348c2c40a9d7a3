/** What PCS assumes for members that a request leaves out. It does not echo most of them. */
export const defaults = {
  scaleDownIdleTimeInSeconds: 600,
  accountingMode: "NONE",
  defaultPurgeTimeInDays: -1,
  slurmRestMode: "NONE",
  networkType: "IPV4",
  selectTypeParameters: "CR_CPU",
  purchaseOption: "ONDEMAND",
  allocationStrategy: "price-capacity-optimized",
  scriptCachingPolicy: "CACHE_ONCE",
  onError: "TERMINATE",
  executionPolicy: "FIRST_BOOT_ONLY",
  maxResults: 10,
} as const;

/** How long a page token can be used. */
export const pageTokenLifetimeHours = 24;
