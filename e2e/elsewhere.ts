import { PCS } from "@aws-sdk/client-pcs";
import type { APIRequestContext, Locator, Page } from "@playwright/test";
import { z } from "zod";
import { adminKey } from "#sandbox/seed/identities.ts";
import { expect, test as base } from "./fixtures.ts";

type Fixtures = {
  /** Somebody else who works on the same account, with the SDK. */
  elsewhere: PCS;
};

export const test = base.extend<Fixtures>({
  elsewhere: async ({ sandbox }, use) => {
    const client = new PCS({
      endpoint: sandbox.endpoint,
      region: "us-east-1",
      credentials: adminKey,
    });
    await use(client);
    client.destroy();
  },
});

const callLog = z.array(
  z.object({ operation: z.string().nullable(), httpStatus: z.number().nullable() }),
);

/** How often AWS has carried an operation out. */
export async function timesDone(request: APIRequestContext, endpoint: string, operation: string) {
  const answer = await request.get(`${endpoint}/_sandbox/calls`);
  return callLog
    .parse(await answer.json())
    .filter((call) => call.operation === operation && call.httpStatus === 200).length;
}

/** The ways in which AWS refuses a change, and what a person reads then. */
const refusals: [error: string, words: RegExp][] = [
  ["ValidationException", /ordered on the sandbox/],
  ["ConflictException", /ordered on the sandbox/],
  ["ServiceQuotaExceededException", /ordered on the sandbox/],
  ["ResourceNotFoundException", /ordered on the sandbox/],
  ["ThrottlingException", /asks to slow down/],
  ["AccessDeniedException", /may lack pcs:/],
  ["ExpiredTokenException", /credentials have expired/],
  ["InternalServerException", /AWS could not handle the request/],
];

/** Lets an operation fail, also when it is tried again, until what is returned is called. */
async function failing(
  request: APIRequestContext,
  endpoint: string,
  { operation, error }: { operation: string; error: string },
) {
  const faults = `${endpoint}/_sandbox/faults`;
  const ordered = await request.post(faults, { data: { operation, times: 100, error } });
  expect(ordered.ok()).toBe(true);
  return () => request.delete(faults);
}

type Attempt = {
  operation: string;
  send: () => Promise<void>;
  /** Where the refusal is to be read. */
  alert: Locator;
  /** What is to be as it was after each refusal. */
  kept?: () => Promise<void>;
};

/** Lets AWS refuse something in every way, and reads each time what a person reads. */
export async function meetRefusals(
  request: APIRequestContext,
  endpoint: string,
  { operation, send, alert, kept }: Attempt,
) {
  for (const [error, words] of refusals) {
    const mend = await failing(request, endpoint, { operation, error });
    await send();
    await expect(alert).toContainText(error);
    await expect(alert).toContainText(words);
    await kept?.();
    await mend();
  }
}

/** Opens a part of one of the example clusters. */
export async function openCluster(page: Page, cluster: string, part?: RegExp) {
  await page.goto("/sandbox/clusters");
  await page.getByRole("link", { name: cluster }).click();
  await expect(page.getByRole("heading", { level: 1, name: cluster })).toBeVisible();
  const parts = page.getByRole("navigation", { name: "Cluster" });
  if (part) await parts.getByRole("link", { name: part }).click();
}

export const reviewButton = (page: Page) => page.getByRole("button", { name: "Review changes" });

/** What a review says is sent to AWS. */
export async function reviewedRequest(page: Page): Promise<unknown> {
  await page.getByText("The request, as AWS gets it").click();
  return JSON.parse(await page.getByLabel("The request", { exact: true }).innerText());
}
