/** The header in which proxy.ts hands on the address of a page to the page itself. */
export const pathHeader = "x-pcs-console-path";
