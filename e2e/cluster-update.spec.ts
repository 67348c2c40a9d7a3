import type { Page } from "@playwright/test";
import { controlOf } from "./control.ts";
import {
  openCluster,
  meetRefusals,
  reviewButton,
  reviewedRequest,
  test,
  timesDone,
} from "./elsewhere.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect } from "./fixtures.ts";

const review = (page: Page) => page.getByRole("dialog", { name: /^Update cluster/ });
const confirm = (page: Page) => review(page).getByRole("button", { name: "Update cluster" });
const notifications = (page: Page) => page.getByRole("region", { name: "Notifications" });
const idle = (page: Page) => page.getByRole("textbox", { name: "Idle time before scale-down" });
const choice = (page: Page, what: string, which: string) =>
  page.getByRole("group", { name: what, exact: true }).getByRole("radio", { name: which });

const clusterIdentifier = "genomics";

async function openForm(page: Page) {
  await openCluster(page, "genomics");
  await page.getByRole("link", { name: "Edit cluster" }).click();
  await expect(reviewButton(page)).toBeVisible();
}

test("one update raises the version, ends accounting, starts the REST API and sets what is typed", async ({
  page,
  elsewhere,
}) => {
  await openForm(page);
  await choice(page, "Slurm version", "26.05").check();
  await expect(page.getByRole("listitem").filter({ hasText: "alignment-spot" })).toContainText(
    /Fits.*has Slurm 25\.05, which works with 26\.05/s,
  );
  await choice(page, "Accounting", "Off").check();
  await choice(page, "Slurm REST API", "On").check();
  await idle(page).fill("900");
  await page
    .getByRole("group", { name: /^Cgroup settings/ })
    .getByRole("button", { name: "Add setting" })
    .click();
  await page.getByRole("combobox", { name: "Parameter" }).fill("ConstrainCores");
  await page.getByRole("textbox", { name: "Value", exact: true }).fill("yes");
  await reviewButton(page).click();
  await expect(review(page)).toContainText(/nobody can submit jobs/);
  await expect(review(page)).toContainText(/never lowered/);
  await expect(review(page)).toContainText(/fees end when the update starts/);
  await expect(review(page)).toContainText(/port 6820/);
  expect(await reviewedRequest(page)).toEqual({
    clusterIdentifier: expect.stringMatching(/^pcs_/),
    scheduler: { version: "26.05" },
    slurmConfiguration: {
      scaleDownIdleTimeInSeconds: 900,
      accounting: { mode: "NONE" },
      slurmRest: { mode: "STANDARD" },
      cgroupCustomSettings: [{ parameterName: "ConstrainCores", parameterValue: "yes" }],
    },
  });
  await confirm(page).dblclick();
  await expect(notifications(page)).toContainText("Cluster genomics is updated");
  await expect(page.getByRole("main")).toContainText("SLURM 26.05");
  const { cluster } = await elsewhere.getCluster({ clusterIdentifier });
  expect(cluster?.slurmConfiguration?.slurmRest?.mode).toBe("STANDARD");
});

test("a double click updates once", async ({ page, request, sandbox }) => {
  await openForm(page);
  await idle(page).fill("900");
  await reviewButton(page).click();
  await confirm(page).dblclick();
  await expect(notifications(page)).toContainText("Cluster genomics is updated");
  expect(await timesDone(request, sandbox.endpoint, "UpdateCluster")).toBe(1);
});

test("rules are held before anything is sent, and the first error has the focus", async ({
  page,
}) => {
  await openForm(page);
  await idle(page).fill("0");
  await reviewButton(page).click();
  await expect(idle(page)).toBeFocused();
  await expect(idle(page)).toHaveAccessibleDescription(/from 1 to 10,000,000/);
  await idle(page).fill("");
  const accounting = page.getByRole("group", { name: /^Accounting settings/ });
  await accounting.getByRole("button", { name: "Add setting" }).click();
  await accounting.getByRole("combobox", { name: "Parameter" }).fill("PurgeJobAfter");
  await accounting.getByRole("textbox", { name: "Value", exact: true }).fill("12months");
  await choice(page, "Accounting", "Off").check();
  await reviewButton(page).click();
  await expect(accounting).toContainText("slurmdbd settings need accounting: turn it on.");
  await expect(review(page)).toBeHidden();
});

test("what cannot be changed stands there with the reason", async ({ page }) => {
  await openForm(page);
  const fixed = page.getByRole("region", { name: "What cannot be changed" });
  await expect(fixed).toContainText(/Name.*genomics.*keeps its name/s);
  await expect(fixed).toContainText(/Size.*Medium.*made for one size/s);
  await expect(fixed).toContainText(/Networking.*subnet-/s);
});

test("a version that AWS no longer takes is refused at the version", async ({
  page,
  request,
  sandbox,
}) => {
  await openForm(page);
  await choice(page, "Slurm version", "25.11").check();
  // For AWS the end of support of 25.11 has passed meanwhile.
  const advanceMs = 200 * 24 * 60 * 60 * 1000;
  await controlOf(request, sandbox.endpoint)("clock", { advanceMs });
  await reviewButton(page).click();
  await confirm(page).click();
  await expect(page.getByRole("group", { name: "Slurm version", exact: true })).toContainText(
    "Support for Slurm 25.11 ended on 2027-05-31",
  );
  await expect(review(page)).toBeHidden();
});

test("while something inside is not ACTIVE, the button and the form say what to wait for", async ({
  page,
  request,
  sandbox,
}) => {
  const control = controlOf(request, sandbox.endpoint);
  await openForm(page);
  await control("resources", { identifier: "pcs_q4e9j1t6rx", status: "UPDATE_FAILED" });
  for (const name of ["Edit cluster", "Review changes"]) {
    const button = page.getByRole("button", { name });
    await expect(button).toBeDisabled();
    await expect(button).toHaveAccessibleDescription(/urgent \(UPDATE_FAILED\)/);
    await button.focus();
    await expect(button).toBeFocused();
  }
  await control("resources", { identifier: "pcs_q4e9j1t6rx", status: "ACTIVE" });
  await expect(reviewButton(page)).toBeEnabled();
});

test("whatever AWS answers is said, nothing typed is lost, and the same once more succeeds", async ({
  page,
  request,
  sandbox,
}) => {
  test.slow();
  await openForm(page);
  await idle(page).fill("900");
  const alert = page.getByRole("main").getByRole("alert");
  const send = async () => {
    await reviewButton(page).click();
    await confirm(page).click();
  };
  await meetRefusals(request, sandbox.endpoint, {
    operation: "UpdateCluster",
    send,
    alert,
    kept: () => expect(idle(page)).toHaveValue("900"),
  });
  await send();
  await expect(notifications(page)).toContainText("Cluster genomics is updated");
});

test("what somebody else changes is followed, and asked for where both changed it", async ({
  page,
  elsewhere,
}) => {
  await openForm(page);
  await idle(page).fill("900");
  await elsewhere.updateCluster({
    clusterIdentifier,
    slurmConfiguration: {
      scaleDownIdleTimeInSeconds: 300,
      slurmRest: { mode: "STANDARD" },
    },
  });
  await expect(choice(page, "Slurm REST API", "On")).toBeChecked();
  await expect(page.getByText("You and somebody else changed the same")).toBeVisible();
  await page.getByRole("button", { name: /^Keep mine/ }).click();
  await expect(reviewButton(page)).toBeEnabled();
  await reviewButton(page).click();
  expect(await reviewedRequest(page)).toMatchObject({
    slurmConfiguration: { scaleDownIdleTimeInSeconds: 900 },
  });
  await confirm(page).click();
  await expect(notifications(page)).toContainText("Cluster genomics is updated");
  const { cluster } = await elsewhere.getCluster({ clusterIdentifier });
  expect(cluster?.slurmConfiguration).toMatchObject({
    scaleDownIdleTimeInSeconds: 900,
    slurmRest: { mode: "STANDARD" },
  });
});

test("an update brings a suspended cluster back", async ({ page }) => {
  await page.goto("/sandbox-eu/clusters");
  await page.getByRole("link", { name: "climate-archive" }).click();
  await page.getByRole("link", { name: "Edit cluster" }).click();
  await expect(page.getByText("An update brings this cluster back")).toBeVisible();
  await choice(page, "Slurm version", "25.11").check();
  await reviewButton(page).click();
  await expect(review(page)).toContainText("comes back with everything in it");
  await confirm(page).click();
  await expect(page.getByText("Active", { exact: true })).toBeVisible();
});

test("axe finds nothing in the form and the review", async ({ page }) => {
  await openForm(page);
  await choice(page, "Slurm version", "26.05").check();
  await expect(page.getByText("Fits").first()).toBeVisible();
  await expectAccessible(page);
  await reviewButton(page).click();
  await expect(review(page)).toBeVisible();
  await expectAccessible(page);
});
