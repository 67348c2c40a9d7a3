import type { Page } from "@playwright/test";
import { z } from "zod";
import { controlOf } from "./control.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect } from "./fixtures.ts";
import { test } from "./own-console.ts";
import { pressUntil } from "./press-until.ts";

const here = { id: "here", name: "Here", region: "us-east-1" };
const there = { id: "there", name: "There", region: "eu-west-1" };

const fieldOf = (page: Page) => page.getByRole("combobox", { name: "Search everywhere" });

const optionsOf = (page: Page, kind: string) =>
  page.getByRole("group", { name: kind, exact: true }).getByRole("option");

test("a queue of another connection is found from anywhere, by keyboard", async ({
  page,
  ownConsole,
}) => {
  const { url } = await ownConsole([here, there]);
  await page.goto(`${url}/here/clusters`);
  const field = fieldOf(page);
  await pressUntil(page, "Control+k", field);
  await expect(field).toBeFocused();
  await expect(optionsOf(page, "Clusters").filter({ hasText: "seismic" })).toBeVisible();
  await expect(page.getByRole("group", { name: "Queues" })).toBeHidden();
  await field.fill("imaging THERE queue");
  await expect(page.getByRole("option", { selected: true })).toContainText("imaging");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/there\/clusters\/[^/]+\/queues\//);
  await expect(field).toBeHidden();
});

test("an instance is found by its id, its address or its type, and leads to its group", async ({
  page,
  request,
  ownConsole,
}) => {
  const { url } = await ownConsole([here]);
  const answer = z.object({
    connections: z.array(z.object({ instances: z.array(z.array(z.string())) })),
  });
  const index = answer.parse(await (await request.get(`${url}/api/search`)).json());
  const instances = index.connections.flatMap((connection) => connection.instances);
  const [id = "", , address = ""] = instances[0] ?? [];
  expect(id).toMatch(/^i-/);
  await page.goto(url);
  await page.getByRole("button", { name: "Search" }).click();
  const field = fieldOf(page);
  await expect(optionsOf(page, "Clusters").first()).toBeVisible();
  await expect(optionsOf(page, "Instances")).toHaveCount(0);
  for (const typed of [id, address]) {
    await field.fill(typed);
    await expect(optionsOf(page, "Instances").first()).toContainText(id);
  }
  await field.fill("i-");
  await expect(optionsOf(page, "Instances")).toHaveCount(instances.length);
  await field.fill(id);
  await optionsOf(page, "Instances").first().click();
  await expect(page).toHaveURL(/\/node-groups\//);
  await expect(page.getByRole("main").getByText(id).first()).toBeVisible();
});

test("keys move through the list, and what is taken is done", async ({ page, ownConsole }) => {
  const { url } = await ownConsole([here]);
  await page.goto(`${url}/here/clusters`);
  const field = fieldOf(page);
  await pressUntil(page, "Meta+k", field);
  await field.fill("switch theme");
  const options = page.getByRole("option");
  await expect(options).toHaveCount(3);
  const chosen = async (index: number) => {
    const id = await options.nth(index).getAttribute("id");
    await expect(field).toHaveAttribute("aria-activedescendant", id ?? "none");
    await expect(options.nth(index)).toHaveAttribute("aria-selected", "true");
  };
  await chosen(0);
  await field.press("End");
  await chosen(2);
  await field.press("ArrowDown");
  await chosen(0);
  await field.press("ArrowUp");
  await chosen(2);
  await field.press("Home");
  await chosen(0);
  await field.fill("dark");
  await field.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByRole("button", { name: /Theme: dark/ })).toBeVisible();

  await pressUntil(page, "Control+k", fieldOf(page));
  await field.fill("cluster create");
  await field.press("Enter");
  await expect(page.getByRole("heading", { name: "Create cluster" })).toBeVisible();
});

test("Escape gives the focus back, and nothing found is said", async ({ page }) => {
  await page.goto("/sandbox/clusters");
  const button = page.getByRole("button", { name: "Search" });
  await button.click();
  const field = fieldOf(page);
  await field.fill("nothing like this");
  await expect(page.getByRole("status").filter({ hasText: "Nothing fits." })).toBeVisible();
  await expect(field).toHaveAttribute("aria-expanded", "false");
  await field.press("Enter");
  await expect(field).toBeFocused();
  await field.press("Escape");
  await expect(field).toBeHidden();
  await expect(button).toBeFocused();
});

test("a connection that is cut off is said, and the others are found", async ({
  page,
  otherSandbox,
  ownConsole,
}) => {
  const { endpoint } = otherSandbox;
  await otherSandbox.stop();
  const { url } = await ownConsole([here, { ...there, endpoint }]);
  await page.goto(`${url}/here/clusters`);
  await pressUntil(page, "Control+k", fieldOf(page));
  await expect(page.getByText(/There could not be read: AWS PCS does not answer/)).toBeVisible();
  await expect(optionsOf(page, "Clusters").filter({ hasText: "genomics" })).toBeVisible();
});

test("a connection that hangs holds nothing up, and is found once it has answered", async ({
  page,
  request,
  otherSandbox,
  ownConsole,
}) => {
  const { endpoint } = otherSandbox;
  const { url } = await ownConsole([here, { ...there, endpoint }]);
  await controlOf(request, endpoint)("faults", {
    ...{ operation: "ListClusters", times: 1, delayMs: 6_000 },
  });
  await page.goto(`${url}/here/clusters`);
  await pressUntil(page, "Control+k", fieldOf(page));
  await expect(page.getByText("There is still being read.")).toBeVisible();
  await expect(optionsOf(page, "Clusters").filter({ hasText: "genomics" })).toBeVisible();
  await expect(optionsOf(page, "Clusters").filter({ hasText: "seismic" })).toBeVisible();
  await expect(page.getByText("There is still being read.")).toBeHidden();
});

test("what was read already is searched at no cost", async ({ request, sandbox, ownConsole }) => {
  const { url } = await ownConsole([here, there]);
  await request.get(`${url}/api/search`);
  // Longer than a reading is good for elsewhere.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const since = new Date().toISOString();
  const first = await request.get(`${url}/api/search`);
  const { etag = "none" } = first.headers();
  const again = await request.get(`${url}/api/search`, { headers: { "if-none-match": etag } });
  expect(again.status()).toBe(304);
  const calls = await request.get(
    `${sandbox.endpoint}/_sandbox/calls?since=${encodeURIComponent(since)}`,
  );
  expect(await calls.json()).toEqual([]);
});

test("the palette is not loaded before it is opened", async ({ page }) => {
  const scripts = new Set<string>();
  page.on("request", (sent) => {
    if (sent.resourceType() === "script") scripts.add(sent.url());
  });
  await page.goto("/sandbox/clusters");
  await page.waitForLoadState("networkidle");
  const before = scripts.size;
  await pressUntil(page, "Control+k", fieldOf(page));
  expect(scripts.size).toBeGreaterThan(before);
});

for (const width of [390, 1440])
  test(`it is accessible at ${String(width)} px, with and without results`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/sandbox/clusters");
    await page.getByRole("button", { name: "Search" }).click();
    const field = fieldOf(page);
    for (const typed of ["", "gen", "nothing like this"]) {
      await field.fill(typed);
      await expect(page.getByText(/Nothing fits|\d found/)).toBeVisible();
      await expectAccessible(page);
    }
    const box = await page.getByRole("dialog").boundingBox();
    expect(box?.width).toBeGreaterThan(Math.min(width - 20, 560));
  });
