import { expectMadeOnce, over, specify, tearDown } from "./full-circle.ts";
import { createButton } from "./create-form.ts";
import { expect } from "./fixtures.ts";
import { test } from "./own-console.ts";

/*
 * From a template to a working cluster, through a console with its own database that is killed half-way. On two consoles and
 * PostgreSQL, and on to a clone and back to nothing, goes team.spec.ts.
 */

test.use({
  tolerated: [/status of 404/, /ERR_CONNECTION_REFUSED/],
  sandboxSettings: { seed: false, transitionMs: 2_000, revision: "2024-09-26" },
});

const here = { id: "here", name: "Here", region: "us-east-1" };

test("a cluster is built from a template while the console is killed, and torn down again", async ({
  page,
  request,
  sandbox,
  ownConsole,
}) => {
  test.setTimeout(240_000);
  const first = await ownConsole([here]);
  await page.goto(`${first.url}/here/clusters/new`);
  await specify(page);
  await createButton(page).click();
  await expect(page.getByRole("region", { name: "Progress" })).toBeVisible();
  const run = new URL(page.url()).pathname;

  // Half-way: the cluster is there, its groups are being made.
  await expect(page.getByRole("main")).toContainText("1 of 6");
  first.kill();
  const second = await first.restart();
  await page.goto(second.url + run);
  await expect(over(page)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("main")).toContainText("6 of 6");
  await expectMadeOnce(request, sandbox.endpoint);

  await page.goto(`${second.url}/here/clusters`);
  await page.getByRole("link", { name: "full-circle" }).click();
  await tearDown(page, "full-circle");
  await page.goto(`${second.url}/here/clusters`);
  await expect(page.getByRole("rowheader")).toHaveCount(0);
});
