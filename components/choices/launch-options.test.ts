import { describe, expect, it } from "vitest";
import { imageOptions, profileDoubt, profileOptions } from "./launch-options.ts";
import { findOptions } from "#components/ui/option.ts";
import type { ImageChoice } from "#lib/pcs/view/choices.ts";

const image = (id: string, architecture: string, sample: boolean, ...slurmVersions: string[]) =>
  ({
    ...{
      id,
      name: id,
      description: "",
      architecture,
      createdAt: "2026-10-08",
      sample,
      slurmVersions,
    },
  }) satisfies ImageChoice;

describe("imageOptions", () => {
  const images = [
    image("older", "x86_64", true, "25.05"),
    image("own", "x86_64", false),
    image("exact", "x86_64", true, "25.11"),
    image("newer", "x86_64", true, "26.05"),
    image("arm", "arm64", true, "25.11"),
    image("too-old", "x86_64", true, "24.05"),
  ];

  it("offers what fits the controller and the architecture, its own version first", () => {
    const values = imageOptions(images, "x86_64", "25.11").map(({ value }) => value);
    expect(values).toEqual(["exact", "own", "older"]);
  });

  it("offers every architecture while no type is chosen", () => {
    expect(imageOptions(images, undefined, "25.11").map(({ value }) => value)).toContain("arm");
  });
});

const arn = (name: string) => `arn:aws:iam::111122223333:instance-profile/${name}`;
const profile = (name: string, role?: string) => ({
  ...{ arn: arn(name), name, path: "/" },
  ...(role && { role: { name: role, path: "/" } }),
});

describe("profileDoubt", () => {
  it.each([
    ["latest", arn("x"), profile("x", "AWSPCS-x"), undefined],
    ["latest", arn("AWSPCS-x"), profile("AWSPCS-x", "ec2"), /Its role is ec2/],
    ["latest", arn("AWSPCS-x"), profile("AWSPCS-x"), /no role/],
    ["latest", arn("typed"), undefined, /Only its role can tell/],
    ["latest", arn("AWSPCS-typed"), undefined, undefined],
    ["latest", "", undefined, undefined],
    ["2024-09-26", arn("AWSPCS-x"), profile("AWSPCS-x", "ec2"), undefined],
  ] as const)("%s %s", (revision, typed, found, doubt) => {
    if (doubt) expect(profileDoubt(revision, typed, found)).toMatch(doubt);
    else expect(profileDoubt(revision, typed, found)).toBeUndefined();
  });
});

it("separates the profiles that the revision takes from others", () => {
  const profiles = [profile("AWSPCS-plain", "ec2"), profile("legacy", "AWSPCS-legacy")];
  const groups = (revision: "latest" | "2024-09-26") =>
    profileOptions(profiles, revision).map(({ group }) => group);
  expect(groups("latest")).toEqual(["Others", "Fit for PCS"]);
  expect(groups("2024-09-26")).toEqual(["Fit for PCS", "Others"]);
});

describe("findOptions", () => {
  const options = [
    { value: "c6i.8xlarge", label: "c6i.8xlarge", detail: "32 vCPU · x86_64" },
    { value: "c7g.8xlarge", label: "c7g.8xlarge", detail: "32 vCPU · arm64" },
  ];

  it("wants every typed word, anywhere", () => {
    expect(findOptions(options, " ARM64  32 ").shown).toEqual([options[1]]);
    expect(findOptions(options, "").count).toBe(2);
    expect(findOptions(options, "p5").count).toBe(0);
  });

  it("puts first what begins with a typed word", () => {
    const likewise = { value: "hpc7g.8xlarge", label: "hpc7g.8xlarge", detail: "32 vCPU · arm64" };
    expect(findOptions([likewise, ...options], "c7g arm64").shown).toEqual([options[1], likewise]);
  });

  it("shows a hundred, and says how many there are", () => {
    const many = Array.from({ length: 900 }, (_, n) => ({
      value: `t${String(n)}.large`,
      label: "t",
    }));
    const { shown, count } = findOptions(many, "large");
    expect([shown.length, count]).toEqual([100, 900]);
  });
});
