import { expectAccessible } from "./expect-accessible.ts";
import { expect } from "./fixtures.ts";
import { otherBuild } from "./other-build.ts";
import { test } from "./own-console.ts";

const here = { id: "here", name: "Here", region: "us-east-1" };

// While nothing listens, polls fail; and the other build does not know the action (409).
test.use({ tolerated: [/ERR_CONNECTION_(REFUSED|RESET)|status of 409/] });

test("a page outlives a restart, and after an update it says that it is older", async ({
  page,
  ownConsole,
}) => {
  test.setTimeout(120_000);
  const first = await ownConsole([here]);
  const { port, url } = first;
  await page.goto(`${url}/here/clusters/new`);
  await page.getByRole("button", { name: "Start blank" }).click();
  await expect(page.getByText("Draft saved")).toBeVisible();
  await first.stop();

  const second = await ownConsole([here], {}, { port });
  await page.getByRole("textbox", { name: "Cluster name" }).fill("after-restart");
  await expect(page.getByText("Draft saved")).toBeVisible();
  await second.stop();

  const other = await otherBuild();
  const third = await ownConsole([here], {}, { port, folder: other.folder });
  await page.getByRole("textbox", { name: "Cluster name" }).fill("after-update");
  const notice = page.getByRole("region", { name: "Notifications" });
  await expect(notice).toContainText("The console was updated");
  await expectAccessible(page);
  await notice.getByRole("button", { name: "Reload" }).click();
  await expect(page.getByRole("textbox", { name: "Cluster name" })).toHaveValue("after-update");
  await expect(page.getByText("Draft saved")).toBeVisible();
  await expect(notice).not.toContainText("The console was updated");

  // A page that only reads sees it by the answers.
  await page.goto(`${url}/here/clusters`);
  await third.stop();
  await ownConsole([here], {}, { port });
  await expect(notice).toContainText("The console was updated");
  await other.remove();
});
