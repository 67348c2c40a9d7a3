/*
 * PCS recognises a repeated request by its clientToken. The token of a form's request is kept with it in
 * the tab's session: a double click, a retry after a lost answer, or coming back to the form and sending
 * the same once more all repeat the request, and make one resource. Another request gets another token.
 */

type Sent = { body: string; token: string };

const keyOf = (form: string) => `sent:${form}`;

const isSent = (value: unknown): value is Sent =>
  typeof value === "object" && value !== null && "body" in value && "token" in value;

function readSent(form: string): Sent | undefined {
  const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(form)) ?? "null");
  return isSent(kept) ? kept : undefined;
}

/** The token for a request of the form of this name. */
export function clientTokenFor(form: string, request: unknown): string {
  const body = JSON.stringify(request);
  const sent = readSent(form);
  if (sent?.body === body) return sent.token;
  const token = crypto.randomUUID();
  sessionStorage.setItem(keyOf(form), JSON.stringify({ body, token } satisfies Sent));
  return token;
}

/** Forgets the request once it has been answered well: the same one again is a new one. */
export const forgetSent = (form: string) => sessionStorage.removeItem(keyOf(form));
