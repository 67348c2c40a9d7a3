import { expect, test } from "vitest";
import { tooOld } from "./require-node.mjs";

test.each(["20.9.0", "20.20.2", "22.1.0", "24.21.0"])(
  "Node %s can start the console",
  (version) => {
    expect(tooOld(version)).toBeUndefined();
  },
);

test.each(["12.22.12", "18.20.4", "20.8.1"])("Node %s is refused in a sentence", (version) => {
  expect(tooOld(version)).toBe(
    `PCS Console needs Node 20.9 or newer to start, and this is Node ${version}: install a newer one from https://nodejs.org.`,
  );
});
