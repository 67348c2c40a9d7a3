import { randomUUID } from "node:crypto";
import type { APIRequestContext, Request } from "@playwright/test";
import { clusterRequest } from "#sandbox/testing/cluster-request.ts";
import { createButton, fillCluster, goToStep } from "./create-form.ts";
import { timesDone } from "./elsewhere.ts";
import { expect, test } from "./fixtures.ts";

/*
 * A server action is a public endpoint: who has seen its id in a browser can send it anything. What it is sent
 * here comes from the console's own page as far as headers can tell.
 */

/** What the last button of the wizard sends, under a run of its own each time. */
const valid = (clusterName: string, cluster: object = {}) => ({
  id: randomUUID(),
  specification: {
    cluster: { ...clusterRequest({ clusterName }), ...cluster },
    nodeGroups: [],
    queues: [],
  },
});

const forgeries: [what: string, parameters: unknown[]][] = [
  ["nothing", []],
  ["a connection alone", ["sandbox"]],
  ["no request", ["sandbox", null]],
  ["an empty request", ["sandbox", {}]],
  ["a list for a request", ["sandbox", [valid("forged")]]],
  ["a text for a request", ["sandbox", JSON.stringify(valid("forged"))]],
  ["a run of no UUID", ["sandbox", { ...valid("forged"), id: "../../x" }]],
  ["a member that is missing", ["sandbox", valid("forged", { networking: undefined })]],
  ["members of wrong types", ["sandbox", valid("forged", { clusterName: { a: 1 }, size: 3 })]],
  ["a value off the list", ["sandbox", valid("forged", { size: "HUGE" })]],
  ["a member too many", ["sandbox", valid("forged", { isAdmin: true })]],
  [
    "a member too many, deep inside",
    ["sandbox", valid("forged", { scheduler: { type: "SLURM", version: "25.11", root: 1 } })],
  ],
  ["another connection", ["production", valid("forged")]],
  ["an object for a connection", [{ id: "sandbox" }, valid("forged")]],
  ["no connection", [null, valid("forged")]],
  ["what every object has for a connection", ["__proto__", valid("forged")]],
  ["a name of almost 1 MB", ["sandbox", valid("f".repeat(1_000_000))]],
  ["a body of more than 1 MB", ["sandbox", valid("f".repeat(1_100_000))]],
];

/** Sends an action anew, with other parameters. */
async function forge(request: APIRequestContext, action: Request, parameters: unknown[]) {
  const headers = Object.entries(await action.allHeaders()).filter(
    ([name]) => !/^(:.*|content-length|cookie)$/.test(name),
  );
  return request.post(action.url(), {
    headers: Object.fromEntries(headers),
    data: JSON.stringify(parameters),
  });
}

test("forged calls of an action are refused on the server, and break nothing", async ({
  page,
  request,
  sandbox,
}) => {
  await fillCluster(page, "own-page");
  await goToStep(page, "Review");
  await expect(page.getByText("Draft saved")).toBeVisible();
  await expect(page.getByRole("region", { name: "Preflight" })).toContainText("Checked");
  const sent = page.waitForRequest((candidate) => candidate.method() === "POST");
  await createButton(page).click();
  const action = await sent;
  const over = page.getByText("Succeeded", { exact: true }).first();
  await expect(over).toBeVisible();
  const done = () => timesDone(request, sandbox.endpoint, "CreateCluster");
  expect(await done()).toBe(1);

  for (const [what, parameters] of forgeries) {
    const answer = await forge(request, action, parameters);
    const tooLarge = JSON.stringify(parameters).length > 1_048_576;
    expect(answer.ok(), `${what}: ${String(answer.status())}`).toBe(!tooLarge);
    if (!tooLarge) expect(await answer.text(), what).toMatch(/"kind":"(invalid|not-found)"/);
    expect(await done(), what).toBe(1);
  }
  expect((await request.get("/readyz")).status()).toBe(200);

  // What was forged above differs from this in nothing but its mistakes.
  const honest = valid("not-forged");
  expect((await forge(request, action, ["sandbox", honest])).ok()).toBe(true);
  await page.goto(`/sandbox/runs/${honest.id}`);
  await expect(over).toBeVisible();
  expect(await done()).toBe(2);
});
