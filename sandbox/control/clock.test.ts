import { expect, test } from "vitest";
import { z } from "zod";
import { createMovableClock } from "#sandbox/clock.ts";
import { createCluster, getCluster, startWithClient } from "#sandbox/testing/clusters.ts";
import { control } from "#sandbox/testing/control.ts";
import { pcsClient } from "#sandbox/testing/pcs-client.ts";
import { call } from "#sandbox/testing/signed-request.ts";
import { startTestSandbox, transitionMs } from "#sandbox/testing/start-sandbox.ts";
import { endpointOf, spawnSandbox } from "#sandbox/testing/spawn-sandbox.ts";
import { temporaryFolder } from "#sandbox/testing/temporary-folder.ts";

test("a clock that is put forward ends transitions", async () => {
  const { endpoint, pcs } = await startWithClient();
  const { post } = control(endpoint);
  await createCluster(pcs);
  await post("clock", { advanceMs: transitionMs - 1 });
  expect((await getCluster(pcs, "weather-forecast")).status).toBe("CREATING");
  await post("clock", { advanceMs: 1 });
  expect((await getCluster(pcs, "weather-forecast")).status).toBe("ACTIVE");
});

test("a clock that is moved by days leaves signatures as they are", async () => {
  const { endpoint } = await startTestSandbox();
  const { json } = await control(endpoint).post("clock", { advanceMs: 30 * 24 * 60 * 60 * 1000 });
  const { now } = z.object({ now: z.iso.datetime() }).parse(json);
  expect(Date.parse(now)).toBeGreaterThan(Date.now());
  expect((await call(endpoint)).status).toBe(200);
});

test("a frozen clock stops transitions until it goes on", async () => {
  const sandbox = spawnSandbox([
    ...["--data-dir", temporaryFolder(), "--no-seed", "--transition-ms", "300"],
  ]);
  const endpoint = await endpointOf(sandbox);
  const { get, post } = control(endpoint);
  const pcs = pcsClient(endpoint);
  const { json: frozen } = await post("clock", { freeze: true });
  expect(frozen).toMatchObject({ frozen: true });
  await createCluster(pcs);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect((await getCluster(pcs, "weather-forecast")).status).toBe("CREATING");
  expect((await get("clock")).json).toEqual(frozen);
  expect((await post("clock", { freeze: false })).json).toMatchObject({ frozen: false });
  await expect
    .poll(async () => (await getCluster(pcs, "weather-forecast")).status, { timeout: 5000 })
    .toBe("ACTIVE");
});

test("a movable clock runs on, stands still, goes on from there, and goes back", () => {
  let base = 1000;
  const clock = createMovableClock({ now: () => base });
  clock.advance(500);
  base += 10;
  expect(clock.now()).toBe(1510);
  clock.freeze(true);
  clock.freeze(true);
  base += 100;
  expect(clock.now()).toBe(1510);
  clock.advance(5);
  expect(clock.now()).toBe(1515);
  clock.freeze(false);
  expect(clock.now()).toBe(1515);
  base += 1;
  expect(clock.now()).toBe(1516);
  clock.reset();
  expect([clock.now(), clock.isFrozen()]).toEqual([base, false]);
});
