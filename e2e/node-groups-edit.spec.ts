import type { Page } from "@playwright/test";
import { meetRefusals, reviewButton, test } from "./elsewhere.ts";
import { expect } from "./fixtures.ts";
import { picker } from "./node-group-form.ts";

const notifications = (page: Page) => page.getByRole("region", { name: "Notifications" });

const open = async (page: Page) => {
  await page.goto("/sandbox/clusters/genomics/node-groups");
  await page.getByRole("link", { name: "assembly", exact: true }).click();
  await page.getByRole("link", { name: "Edit node group" }).click();
  await page.getByRole("heading", { name: "Update node group assembly" }).waitFor();
};
const review = (page: Page) => reviewButton(page).click();
const dialog = (page: Page) => page.getByRole("dialog", { name: "Update node group assembly?" });

test("what is sent and what it does is shown before it is sent", async ({ page }) => {
  await open(page);
  await expect(page.getByRole("region", { name: "What cannot be changed" })).toContainText(
    "Instance types",
  );
  await review(page);
  await expect(page.getByText("Nothing is changed")).toBeVisible();
  await page.getByRole("textbox", { name: "Most instances" }).fill("4");
  await picker(page, "Version").fill("$Latest");
  await review(page);
  await expect(dialog(page)).toContainText("Most instances: 12");
  await expect(dialog(page)).toContainText("Most instances: 4");
  await expect(dialog(page)).toContainText(/Changing the launch template replaces .* running/);
  await expect(dialog(page)).toContainText("fall from 12 to 4");
  await expect(dialog(page)).toContainText("their jobs are requeued");
  await dialog(page).getByText("The request, as AWS gets it").click();
  const request = dialog(page).getByLabel("The request");
  await expect(request).toContainText("maxInstanceCount");
  await expect(request).not.toContainText("subnetIds");
  await dialog(page).getByRole("button", { name: "Update node group" }).click();
  await expect(notifications(page)).toContainText("assembly");
  await expect(
    page.getByRole("heading", { level: 2, name: "assembly", exact: true }),
  ).toBeVisible();
  await expect(page.getByRole("main")).toContainText("$Latest");
});

test("an error of AWS comes back to its field", async ({ page }) => {
  await open(page);
  await picker(page, "Version").fill("99");
  await review(page);
  await dialog(page).getByRole("button", { name: "Update node group" }).click();
  await expect(picker(page, "Version")).toHaveAccessibleDescription(/has no version 99/);
});

test("what somebody else changes meanwhile is followed, or decided, and never overwritten", async ({
  page,
  elsewhere,
}) => {
  await open(page);
  await page.getByRole("textbox", { name: "Most instances" }).fill("6");
  await elsewhere.updateComputeNodeGroup({
    clusterIdentifier: "genomics",
    computeNodeGroupIdentifier: "assembly",
    scalingConfiguration: { minInstanceCount: 1, maxInstanceCount: 9 },
    slurmConfiguration: {
      slurmCustomSettings: [{ parameterName: "Weight", parameterValue: "7" }],
    },
  });
  await expect(page.getByText("You and somebody else changed the same")).toBeVisible();
  await expect(page.getByText("This was changed elsewhere meanwhile")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Value" })).toHaveValue("7");
  await page.getByRole("button", { name: "Keep mine: Scaling" }).click();
  await expect(reviewButton(page)).not.toHaveAttribute("aria-disabled");
  await review(page);
  await expect(dialog(page)).toContainText("Most instances: 9");
  await expect(dialog(page)).toContainText("Most instances: 6");
  await expect(dialog(page)).not.toContainText("Weight");
  await dialog(page).getByRole("button", { name: "Update node group" }).click();
  await expect(
    page.getByRole("heading", { level: 2, name: "assembly", exact: true }),
  ).toBeVisible();
});

test("whatever AWS answers is said, nothing typed is lost, and the same once more succeeds", async ({
  page,
  request,
  sandbox,
}) => {
  test.slow();
  await open(page);
  const most = page.getByRole("textbox", { name: "Most instances" });
  await most.fill("14");
  const operation = "UpdateComputeNodeGroup";
  const alert = page.getByRole("form").getByRole("alert");
  const send = async () => {
    await review(page);
    await dialog(page).getByRole("button", { name: "Update node group" }).click();
  };
  await meetRefusals(request, sandbox.endpoint, {
    operation,
    send,
    alert,
    kept: () => expect(most).toHaveValue("14"),
  });
  await send();
  await expect(
    page.getByRole("heading", { level: 2, name: "assembly", exact: true }),
  ).toBeVisible();
});
