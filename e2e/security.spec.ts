import { createButton, fillCluster, goToStep } from "./create-form.ts";
import { expect, test } from "./fixtures.ts";

test("the process tells that it lives and that it can serve", async ({ request }) => {
  expect((await request.get("/healthz")).status()).toBe(200);
  expect((await request.get("/readyz")).status()).toBe(200);
});

test("without the sandbox the console lives, but is not ready", async ({ request, sandbox }) => {
  await sandbox.stop();
  expect((await request.get("/healthz")).status()).toBe(200);
  expect((await request.get("/readyz")).status()).toBe(503);
});

test("names that lead here by DNS rebinding are refused", async ({ request }) => {
  const answer = await request.get("/api/sandbox/clusters", { headers: { host: "evil.example" } });
  expect(answer.status()).toBe(403);
});

test("other sites cannot read the console", async ({ request }) => {
  const answer = await request.get("/api/sandbox/clusters", {
    headers: { "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors" },
  });
  expect(answer.status()).toBe(403);
});

test("scripts run only with the nonce of their answer", async ({ request }) => {
  const page = await request.get("/sandbox/clusters");
  const nonce = /'nonce-([^']+)'/.exec(page.headers()["content-security-policy"] ?? "")?.[1];
  const scripts = [...(await page.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
});

test("data is no page, whoever opens it", async ({ request }) => {
  const headers = (await request.get("/api/sandbox/clusters")).headers();
  expect(headers).toMatchObject({
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    ...{ "x-content-type-options": "nosniff", "cache-control": "no-store" },
    "cross-origin-resource-policy": "same-origin",
  });
});

test("a change is accepted from the console's own page alone", async ({ page, request, app }) => {
  await fillCluster(page, "own-page");
  await goToStep(page, "Review");
  await expect(page.getByText("Draft saved")).toBeVisible();
  await expect(page.getByRole("region", { name: "Preflight" })).toContainText("Checked");
  const sent = page.waitForRequest((candidate) => candidate.method() === "POST");
  await createButton(page).click();
  const action = await sent;
  await expect(page.getByText("Succeeded", { exact: true }).first()).toBeVisible();

  const body = (action.postData() ?? "")
    .replace("own-page", "replayed")
    .replace(/-\w{12}"/, '-000000000000"');
  const sentHeaders = Object.entries(await action.allHeaders());
  const headers = Object.fromEntries(
    sentHeaders.filter(([name]) => !/^(:.*|origin|cookie|content-length)$/.test(name)),
  );
  const replay = async (origin: Record<string, string>) => {
    await request.post(action.url(), { headers: { ...headers, ...origin }, data: body });
    return (await request.get("/api/sandbox/runs")).text();
  };
  const foreign: Record<string, string>[] = [
    { origin: "http://evil.example" },
    { origin: "null" },
    {},
  ];
  for (const origin of foreign) {
    expect(await replay(origin)).not.toContain("replayed");
  }
  expect(await replay({ origin: app.url })).toContain("replayed");
  // The console outlives the test: what it began has to end.
  await page.goto("/sandbox/runs");
  await expect(page.getByRole("row", { name: /replayed/ })).toContainText("Succeeded");
});
