/**
 * Which HTTP status goes with an error that a service models: what the API reference publishes for
 * every action (400, and 500 for a fault of the service), or what the model says (403, 404, 409 …).
 * Clients of AWS JSON go by the error's name either way.
 */
export const httpErrorCodes = ["published", "model"] as const;

export type HttpErrorCodes = (typeof httpErrorCodes)[number];
