import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createCluster, fillCluster, goToStep } from "./create-form.ts";
import { expect, temporaryFolder } from "./fixtures.ts";
import { test as base } from "./own-console.ts";
import { openTags, row, saveTags, tagsAtAws, typeTag } from "./tags.ts";

const connections = [{ id: "sandbox", name: "Sandbox", region: "us-east-1" }];

const tagPolicy = {
  required: [{ key: "owner" }, { key: "environment", values: ["production", "test"] }],
};

/** A console of the test's own that demands tags. */
const test = base.extend<{ policed: undefined }>({
  policed: [
    async ({ ownConsole, page }, use) => {
      const config = join(await temporaryFolder(), "console.config.json");
      const pollSeconds = { changing: 0.2, settled: 0.2 };
      await writeFile(config, JSON.stringify({ connections, pollSeconds, tagPolicy }));
      const { url } = await ownConsole(connections, { CONSOLE_CONFIG: config });
      const go = page.goto.bind(page);
      page.goto = (address, options) => go(new URL(address, url).href, options);
      await use(undefined);
    },
    { auto: true },
  ],
});

const wantsOwner = /wants a value for “owner”/;
const allowsStages = /allows for “environment”: production, test/;

test("a new cluster begins with the required tags, and is not created without them", async ({
  page,
  sandbox,
}) => {
  await fillCluster(page, "policed");
  await goToStep(page, "Tags");
  const [owner, environment] = [row(page, "owner"), row(page, "environment")];
  await expect(owner.key).not.toBeEditable();
  await expect(owner.remove).toHaveCount(0);
  const next = page.getByRole("button", { name: /^Next/ });
  await next.click();
  await expect(owner.value).toBeFocused();
  await expect(owner.value).toHaveAccessibleDescription(wantsOwner);
  await owner.value.fill("hpc");
  await environment.value.fill("Production");
  await next.click();
  await expect(environment.value).toHaveAccessibleDescription(allowsStages);
  await environment.value.fill("test");
  await createCluster(page);
  expect(await tagsAtAws(sandbox.endpoint, "policed")).toEqual({
    ...{ owner: "hpc", environment: "test" },
  });
});

test("the editor proposes what is missing, and lets nobody remove what is required", async ({
  page,
  sandbox,
}) => {
  await openTags(page, "cfd-production");
  await expect(row(page, "environment").value).toHaveValue("production");
  await expect(row(page, "environment").remove).toHaveCount(0);
  const owner = row(page, "owner");
  await typeTag(page, "project", "p");
  await saveTags(page).click();
  await expect(owner.value).toBeFocused();
  await expect(owner.value).toHaveAccessibleDescription(wantsOwner);
  await row(page, "environment").value.fill("none");
  await expect(row(page, "environment").value).toHaveAccessibleDescription(allowsStages);
  await row(page, "environment").value.fill("test");
  await owner.value.fill("me");
  await saveTags(page).click();
  await expect(page.getByText("The tags of cfd-production are saved")).toBeVisible();
  expect(await tagsAtAws(sandbox.endpoint, "cfd-production")).toMatchObject({
    ...{ owner: "me", environment: "test", project: "p" },
  });
});
