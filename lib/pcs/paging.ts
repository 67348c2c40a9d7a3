/** The largest page that List operations give: fewer calls, which is what AWS counts. */
export const largestPage = { pageSize: 100 } as const;
