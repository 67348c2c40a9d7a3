import fc from "fast-check";
import { expect, it } from "vitest";
import { returnPath } from "./return-to.ts";

it.each([
  ["/sandbox/clusters?filter=a#b", "/sandbox/clusters?filter=a"],
  ["/", "/"],
])("keeps %s", (asked, path) => {
  expect(returnPath(asked)).toBe(path);
});

it.each([
  null,
  "",
  "sandbox",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "/..//evil.example",
  "/./\\evil.example",
  "/a/..//evil.example",
  "/auth/sign-in?returnTo=/",
  `/${"a".repeat(3000)}`,
])("goes home instead of %j", (asked) => {
  expect(returnPath(asked)).toBe("/");
});

it("never leaves this console", () => {
  const parts = fc.constantFrom(
    "/",
    "\\",
    ".",
    "..",
    ":",
    "@",
    "evil.example",
    "%2f",
    "\t",
    "?",
    "#",
    "http",
  );
  const addresses = fc.oneof(
    fc.string(),
    fc.array(parts).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(addresses, (asked) => {
      const path = returnPath(asked);
      return new URL(path, "https://console.example").origin === "https://console.example";
    }),
    { numRuns: 20_000 },
  );
});
