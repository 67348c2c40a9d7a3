import { fillCluster, network, submitButton } from "./create-form.ts";
import { expect, test } from "./fixtures.ts";

/** A deleted cluster is one that AWS will not tell of any more. */
test.use({
  tolerated: [/status of 404/],
  // Long enough for a person, and this test, to see each status.
  sandboxSettings: { seed: true, transitionMs: 3_000, revision: "2024-09-26" },
});

test("a cluster is created, becomes active and is deleted, in one sitting", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("main").getByRole("link", { name: "Sandbox", exact: true }).click();
  await page.getByRole("link", { name: "Create cluster" }).click();
  await fillCluster(page, "weather-2026");
  await page.getByRole("radio", { name: "Medium" }).check();
  await page.getByRole("group", { name: "Accounting" }).getByRole("radio", { name: "On" }).check();
  await page.getByRole("button", { name: "Add setting" }).click();
  await page.getByLabel("Parameter").fill("SelectTypeParameters");
  await page.getByLabel("Value").fill("CR_Core_Memory");
  await submitButton(page).click();

  await expect(page.getByRole("heading", { level: 1, name: "weather-2026" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Creating");
  await expect(page.getByRole("button", { name: "Delete" })).toBeDisabled();
  await expect(page.getByText("Active", { exact: true })).toBeVisible();
  const main = page.getByRole("main");
  for (const text of [
    network.subnet,
    network.securityGroup,
    "SLURMCTLD",
    "SLURMDBD",
    "CR_Core_Memory",
  ]) {
    await expect(main).toContainText(text);
  }

  await page.getByRole("button", { name: "Delete" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete weather-2026?" });
  await dialog.getByRole("button", { name: "Delete cluster" }).click();
  await expect(dialog).toContainText("Type the name exactly: weather-2026");
  await dialog.getByRole("textbox").fill("weather-2026");
  await dialog.getByRole("button", { name: "Delete cluster" }).click();
  await expect(main).toContainText("AWS is deleting this cluster");
  await expect(main).toContainText("weather-2026 is deleted");

  await page.getByRole("navigation").getByRole("link", { name: "Clusters" }).click();
  await expect(page.getByRole("rowheader", { name: "genomics" })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "weather-2026" })).toHaveCount(0);
});

test.describe("with slow transitions", () => {
  test.use({ sandboxSettings: { seed: false, transitionMs: 60_000, revision: "2024-09-26" } });

  test("a double click creates one cluster", async ({ page }) => {
    await page.goto("/sandbox/clusters/new");
    await fillCluster(page, "once-only");
    await submitButton(page).dblclick();
    await expect(page.getByRole("heading", { level: 1, name: "once-only" })).toBeVisible();
    await page.goto("/sandbox/clusters");
    await expect(page.getByRole("rowheader")).toHaveCount(1);
  });

  test("a second cluster waits for the first, in words, and nothing typed is lost", async ({
    page,
  }) => {
    await page.goto("/sandbox/clusters/new");
    await fillCluster(page, "first-one");
    await submitButton(page).click();
    await expect(page.getByRole("heading", { level: 1, name: "first-one" })).toBeVisible();

    await page.goto("/sandbox/clusters/new");
    await fillCluster(page, "second-one");
    await submitButton(page).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText(
      "“first-one” is still being created",
    );
    await expect(page.getByRole("main").getByRole("alert")).toContainText(
      "Wait until first-one is ACTIVE",
    );
    await expect(page.getByRole("textbox", { name: "Cluster name" })).toHaveValue("second-one");
    await expect(page.getByRole("combobox", { name: "Subnet" })).toHaveValue(network.subnet);
  });
});

test("a draft outlives a reload, and the same request sent twice makes one cluster", async ({
  page,
}) => {
  await page.goto("/sandbox/clusters/new");
  await fillCluster(page, "kept-draft");
  await page.getByRole("button", { name: "Add tag" }).click();
  await page.getByRole("combobox", { name: "Key" }).fill("team");
  page.on("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByText("What you had entered here is back")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Cluster name" })).toHaveValue("kept-draft");
  await expect(page.getByRole("combobox", { name: "Key" })).toHaveValue("team");
  await submitButton(page).dblclick();
  await expect(page.getByRole("heading", { level: 1, name: "kept-draft" })).toBeVisible();
  const notifications = page.getByRole("region", { name: "Notifications" });
  await expect(notifications).toContainText("Cluster kept-draft is ready");
  await page.goto("/sandbox/clusters/new");
  await expect(page.getByRole("textbox", { name: "Cluster name" })).toHaveValue("");
});
