import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { z } from "zod";

const lock = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional() })),
});

/** The oldest versions without a known hole that this console would have. */
const floors: [name: string, floor: string][] = [
  // GHSA-2xp9-vwfh-vxw4 and CVE-2026-75604, and all that were found before.
  ["next", "16.3.3"],
];

const parts = (version: string) => version.split(".").map((part) => Number.parseInt(part, 10));

/** Whether a version is as new as another one, or newer. */
function isAtLeast(version: string, floor: string): boolean {
  const [own, other] = [parts(version), parts(floor)];
  const differing = own.findIndex((part, index) => part !== other[index]);
  return differing === -1 || (own[differing] ?? 0) > (other[differing] ?? 0);
}

it("compares versions as numbers", () => {
  const compared = ["16.3.3", "16.10.0", "17.0.0", "16.3.2", "16.2.11", "9.9.9"];
  expect(compared.map((version) => isAtLeast(version, "16.3.3"))).toEqual([
    ...[true, true, true, false, false, false],
  ]);
});

it.each(floors)("%s is locked at %s or newer", async (name, floor) => {
  const { packages } = lock.parse(JSON.parse(await readFile("package-lock.json", "utf8")));
  const versions = Object.entries(packages)
    .filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
    .map(([, { version = "0.0.0" }]) => version);
  expect(versions.length).toBeGreaterThan(0);
  expect(versions.filter((version) => !isAtLeast(version, floor))).toEqual([]);
});
