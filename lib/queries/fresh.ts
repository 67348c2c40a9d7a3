import { hashKey, type QueryKey } from "@tanstack/react-query";

/** The header of a request whose sender waits for a reading that is new. Without it, polls are told what is known. */
export const freshHeader = "x-fresh";

const wanted = new Set<string>();

/** Has the next request of a query wait for a new reading, as somebody asked for it. */
export const wantFresh = (queryKey: QueryKey) => void wanted.add(hashKey(queryKey));

/** Whether the request that is about to be sent is that one. */
export const takeFresh = (queryKey: QueryKey) => wanted.delete(hashKey(queryKey));
