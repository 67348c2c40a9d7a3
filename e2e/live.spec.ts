import { z } from "zod";
import { controlOf } from "./control.ts";
import { expect, test } from "./fixtures.ts";

/** The sandbox's log of the calls it received. */
const callLog = z.array(z.object({ operation: z.string() }));

test.describe("with transitions that last", () => {
  test.use({ sandboxSettings: { seed: true, transitionMs: 60_000, revision: "2024-09-26" } });

  test("every status of a cluster, a group and a queue shows, known or not", async ({
    page,
    request,
    sandbox,
  }) => {
    const control = controlOf(request, sandbox.endpoint);
    await page.goto("/sandbox/clusters");
    const row = page.getByRole("row", { name: /genomics/ });
    const words = {
      UPDATING: "Updating",
      UPDATE_FAILED: "Update failed",
      DELETE_FAILED: "Delete failed",
      SUSPENDING: "Suspending",
      SUSPENDED: "Suspended",
      RESUMING: "Resuming",
      MOVING_TO_MARS: "Moving to mars",
      ACTIVE: "Active",
    };
    for (const [status, word] of Object.entries(words)) {
      await control("resources", { identifier: "genomics", status });
      await expect(row).toContainText(word);
    }
  });
});

test("throttling keeps the old data on screen, with the reason, and passes", async ({
  page,
  request,
  sandbox,
}) => {
  const control = controlOf(request, sandbox.endpoint);
  await page.goto("/sandbox/clusters");
  await control("faults", {
    operation: "ListClusters",
    times: 1000,
    error: "ThrottlingException",
    retryAfterSeconds: 1,
  });
  await expect(page.getByText(/may be out of date/)).toBeVisible();
  await expect(page.getByText(/asks to slow down/)).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "genomics" })).toBeVisible();
  await request.delete(`${sandbox.endpoint}/_sandbox/faults`);
  await expect(page.getByText(/may be out of date/)).toBeHidden();
});

test("a missing permission for groups is said in place, and the clusters stay", async ({
  page,
  request,
  sandbox,
}) => {
  const control = controlOf(request, sandbox.endpoint);
  await control("faults", {
    operation: "ListComputeNodeGroups",
    times: 1000,
    error: "AccessDeniedException",
  });
  await page.goto("/sandbox/clusters");
  await expect(page.getByRole("rowheader", { name: "genomics" })).toBeVisible();
  await request.delete(`${sandbox.endpoint}/_sandbox/faults`);
});

test("fifty viewers cost AWS what one costs", async ({ request, sandbox }) => {
  const callsDuring = async (viewers: number, seconds: number) => {
    const since = new Date().toISOString();
    const until = Date.now() + seconds * 1000;
    const view = async () => {
      while (Date.now() < until) {
        await request.get("/api/sandbox/clusters", { maxRetries: 2 });
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };
    await Promise.all(Array.from({ length: viewers }, view));
    const answer = await request.get(
      `${sandbox.endpoint}/_sandbox/calls?since=${encodeURIComponent(since)}`,
    );
    const calls = callLog.parse(await answer.json());
    return calls.filter(({ operation }) => operation === "ListClusters").length;
  };
  await request.get("/api/sandbox/clusters");
  const one = await callsDuring(1, 8);
  const fifty = await callsDuring(50, 8);
  expect(one).toBeGreaterThan(0);
  // A lone viewer asks a little after each reading has expired; fifty ask at once.
  expect(fifty).toBeLessThanOrEqual(one * 1.5);
});

test("a settled fleet costs its List calls alone", async ({ request, sandbox }) => {
  // Twice: the first answer may still be what the console read of the sandbox before this one.
  await request.get("/api/sandbox/clusters");
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await request.get("/api/sandbox/clusters");
  const since = new Date().toISOString();
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  await request.get("/api/sandbox/clusters");
  const answer = await request.get(
    `${sandbox.endpoint}/_sandbox/calls?since=${encodeURIComponent(since)}`,
  );
  const calls = callLog.parse(await answer.json());
  expect(calls.length).toBeGreaterThan(0);
  // EC2's list of instances is called DescribeInstances.
  const others = calls.filter(({ operation }) => !/^List|^DescribeInstances$/.test(operation));
  expect(others).toEqual([]);
});
