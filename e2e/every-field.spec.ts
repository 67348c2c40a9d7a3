import { PCS, ValidationException } from "@aws-sdk/client-pcs";
import type { Locator, Page, Request } from "@playwright/test";
import { adminKey } from "#sandbox/seed/identities.ts";
import { goToStep } from "./create-form.ts";
import { type Field, forms } from "./every-field.ts";
import { expect, test } from "./fixtures.ts";

/*
 * What the browser says of a value is held against what the sandbox says of it: both must refuse, or both
 * must accept. Ids in these tables are either malformed or exist, because only AWS can know the rest.
 */

test.use({
  sandboxSettings: {
    ...{ seed: true, transitionMs: 0, revision: "2024-09-26" },
    quotas: { clusters: 1000, creatingClusters: 1000, computeNodeGroups: 1000, queues: 1000 },
  },
});

/** Whether the sandbox finds fault with this member; what else it may say is not about the value. */
async function sandboxRefuses({ send, member }: Field, pcs: PCS, value: string) {
  try {
    await send(pcs, value);
    return false;
  } catch (error) {
    if (!(error instanceof ValidationException)) return false;
    return error.fieldList?.some(({ name = "" }) => member.test(name)) ?? false;
  }
}

/** Tries to send the form, which other empty fields prevent, and tells what stands at the field. */
async function browserRefuses(field: Locator) {
  await field.evaluate((input) => input.closest("form")?.requestSubmit());
  // The rules are checked in a promise, after which React draws.
  await field.page().waitForTimeout(80);
  // What is right may lead on to the next step.
  return (await field.count()) > 0 && (await field.getAttribute("aria-invalid")) === "true";
}

/** Goes to the step of the wizard that has the field. */
async function enter(page: Page, { step }: Field) {
  if (step !== undefined) await goToStep(page, step);
}

for (const [form, open, submit, fields] of forms) {
  test(`${form}: the browser refuses what the sandbox refuses, and nothing else`, async ({
    page,
    sandbox,
  }) => {
    test.slow();
    const pcs = new PCS({
      ...{ endpoint: sandbox.endpoint, region: "us-east-1", credentials: adminKey },
    });
    let sent = 0;
    // The wizard saves its draft as it is typed.
    const sends = (request: Request) => request.method() === "POST" && form !== "cluster";
    page.on("request", (request) => (sent += Number(sends(request))));
    await open(page);
    await page.getByRole("button", { name: submit }).click();
    for (const field of fields) {
      await enter(page, field);
      await field.reveal?.(page);
      const input = field.find(page);
      for (const value of field.values) {
        await expect(async () => {
          if ((await input.count()) === 0) await enter(page, field);
          await input.fill(value, { timeout: 500 });
        }).toPass();
        // Fields of one line drop line breaks, as they do for who pastes them.
        const wanted = await sandboxRefuses(field, pcs, await input.inputValue());
        await expect
          .poll(() => browserRefuses(input), {
            message: `${field.name} “${value.slice(0, 60)}” is ${wanted ? "refused" : "accepted"}`,
            timeout: 3_000,
          })
          .toBe(wanted);
        if (wanted) await expect(input).toHaveAccessibleDescription(/\w/);
      }
    }
    expect(sent).toBe(0);
    pcs.destroy();
  });
}
