import { expect, it } from "vitest";
import { amiVerdict } from "./ami-verdict.ts";

const image = (...slurmVersions: string[]) => ({ name: "sample", slurmVersions });

it.each([
  ["one that is near enough", image("25.05"), "25.05", "26.05", "good", /works with 26\.05/],
  [
    "one with several versions",
    image("24.05", "25.11"),
    "25.05",
    "25.11",
    "good",
    /24\.05, 25\.11/,
  ],
  ["one that is too old", image("24.05"), "24.11", "25.11", "bad", /image with Slurm 24\.11\.$/],
  [
    "one too old on a long way",
    image("23.11"),
    "23.11",
    "25.05",
    "bad",
    /No Slurm works with both/,
  ],
  [
    "one without a known version",
    image(),
    "25.05",
    "25.11",
    "unknown",
    /24\.11, 25\.05, or 25\.11/,
  ],
  ["none", undefined, "25.05", "25.11", "unknown", /not known here/],
] as const)("%s", (_, known, from, to, fit, words) => {
  const verdict = amiVerdict(known && { ...known, slurmVersions: [...known.slurmVersions] }, {
    from,
    to,
  });
  expect(verdict.fit).toBe(fit);
  expect(verdict.words).toMatch(words);
});
