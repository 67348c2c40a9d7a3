import type { Page } from "@playwright/test";
import { goToStep, openWizard } from "./create-form.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { pick, picker } from "./node-group-form.ts";

/** Every page and notable state of one: how to get there. */
const screens: Record<string, (page: Page) => Promise<unknown>> = {
  "the fleet": async (page) => {
    await page.goto("/");
    // The cluster that failed, seen for the first time by this console's database.
    await page.getByRole("listitem").filter({ hasText: "materials-test" }).first().waitFor();
  },
  "the activity of a cluster": async (page) => {
    await page.goto("/sandbox/clusters");
    await page.getByRole("link", { name: "genomics" }).click();
    await page.getByRole("link", { name: "Activity" }).click();
    await page
      .getByRole("listitem")
      .filter({ hasText: "seen for the first time" })
      .first()
      .waitFor();
  },
  clusters: (page) => page.goto("/sandbox/clusters"),
  "a cluster": async (page) => {
    await page.goto("/sandbox/clusters");
    await page.getByRole("link", { name: "cfd-production" }).click();
    await page.getByRole("heading", { level: 1, name: "cfd-production" }).waitFor();
  },
  "a failed cluster": async (page) => {
    await page.goto("/sandbox/clusters");
    await page.getByRole("link", { name: "materials-test" }).click();
    await page.getByRole("main").getByRole("alert").waitFor();
  },
  "the deletion dialog": async (page) => {
    await page.goto("/sandbox/clusters");
    await page.getByRole("link", { name: "materials-test" }).click();
    await page.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("dialog").waitFor();
  },
  "the wizard with errors": async (page) => {
    await openWizard(page);
    await page.getByRole("button", { name: /^Next/ }).click();
    await page.getByText("Enter a name.").waitFor();
  },
  "the review of the wizard": async (page) => {
    await openWizard(page);
    await goToStep(page, "Node groups");
    await page.getByRole("button", { name: "Add node group" }).click();
    await goToStep(page, "Queues");
    await page.getByRole("button", { name: "Add queue" }).click();
    await goToStep(page, "Review");
    await page.getByText(/things are to be mended/).waitFor();
  },
  "the form of a node group, a list open": async (page) => {
    await page.goto("/sandbox/clusters/genomics/node-groups/new");
    await pick(page, "Instance types", "c6i.8x");
    await pick(page, "Launch template", "hpc-spot");
    await page.getByRole("button", { name: "Add record" }).click();
    await page.getByRole("button", { name: "Add script" }).first().click();
    await page.getByRole("textbox", { name: "Most instances" }).fill("900");
    await page.getByRole("button", { name: "Create node group" }).click();
    await picker(page, "AMI").click();
    await page.getByRole("listbox", { name: "AMI" }).waitFor();
  },
  "the review of a changed node group": async (page) => {
    await page.goto("/sandbox/clusters/cfd-production/node-groups/solver-hpc7a/edit");
    await page.getByRole("textbox", { name: "Most instances" }).fill("100");
    await page.getByRole("button", { name: "Review changes" }).click();
    await page.getByRole("dialog").waitFor();
  },
  "not found": (page) => page.goto("/sandbox/clusters/pcs_donotexist"),
};

test.describe("in both themes", () => {
  test.use({ tolerated: [/status of 404/] });

  for (const [name, open] of Object.entries(screens)) {
    test(`${name}: axe finds nothing`, async ({ page }) => {
      await open(page);
      await expectAccessible(page);
    });
  }
});

test("the theme is kept, and the server renders it", async ({ page }) => {
  await page.goto("/sandbox/clusters");
  await page.getByRole("button", { name: /Theme: as the system/ }).click();
  await page.getByRole("button", { name: /Theme: light/ }).click();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("the first Tab leads past the navigation", async ({ page }) => {
  await page.goto("/sandbox/clusters");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
});
