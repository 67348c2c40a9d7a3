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
