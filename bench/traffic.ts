import type { Page } from "@playwright/test";

/** One request of a page, as it went over the wire. */
export interface Exchange {
  url: URL;
  type: string;
  /** What the server said: a 304 stays one, though the page is given the cached 200. */
  status: number;
  headBytes: number;
  /** Head and body of the answer, as compressed. */
  bytes: number;
  finished: boolean;
}

/** The body of an answer, as compressed. */
export const bodyBytes = ({ bytes, headBytes }: Exchange) => Math.max(0, bytes - headBytes);

/** Records every exchange of a page from now on; the function that it returns lists those that are over. */
export async function recordTraffic(page: Page): Promise<() => Exchange[]> {
  const exchanges = new Map<string, Exchange>();
  const devtools = await page.context().newCDPSession(page);
  const update = (requestId: string, change: (exchange: Exchange) => void) => {
    const exchange = exchanges.get(requestId);
    if (exchange) change(exchange);
  };
  devtools.on("Network.requestWillBeSent", ({ requestId, request, type = "" }) => {
    const nothing = { status: 0, headBytes: 0, bytes: 0, finished: false };
    exchanges.set(requestId, { url: new URL(request.url), type, ...nothing });
  });
  devtools.on("Network.responseReceived", ({ requestId, response }) =>
    update(requestId, (exchange) => (exchange.status ||= response.status)),
  );
  // The wire's own view. It may come before or after what the page is given, and after the end.
  devtools.on("Network.responseReceivedExtraInfo", ({ requestId, statusCode, headersText }) =>
    update(requestId, (exchange) => {
      exchange.status = statusCode;
      exchange.headBytes = headersText?.length ?? 0;
    }),
  );
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) =>
    update(requestId, (exchange) => {
      exchange.bytes = encodedDataLength;
      exchange.finished = true;
    }),
  );
  await devtools.send("Network.enable");
  return () => [...exchanges.values()].filter(({ finished }) => finished);
}
