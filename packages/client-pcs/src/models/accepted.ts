/** An answer that says no more than that the request was accepted. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the API models such answers without members
export interface Accepted {}
