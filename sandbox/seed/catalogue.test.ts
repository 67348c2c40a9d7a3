import { expect, test } from "vitest";
import { imagesOf } from "#sandbox/seed/images.ts";
import { instanceProfilesOf } from "#sandbox/seed/instance-profiles.ts";
import { instanceTypeOf, instanceTypes } from "#sandbox/seed/instance-types.ts";
import { launchTemplatesOf } from "#sandbox/seed/launch-templates.ts";
import { networkOf } from "#sandbox/seed/network.ts";
import { rolesOf } from "#sandbox/seed/roles.ts";

const places = [
  { accountId: "111122223333", region: "us-east-1" },
  { accountId: "111122223333", region: "eu-north-1" },
  { accountId: "444455556666", region: "us-east-1" },
];

test("instance types are named once, and every one of them is offered somewhere", () => {
  const names = instanceTypes.map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(40);
  expect(new Set(names).size).toBe(names.length);
  for (const type of instanceTypes) {
    expect(type.zones).toMatch(/^a?b?c?$/);
    expect(type.zones).not.toBe("");
    expect(type.vCpus % type.threadsPerCore).toBe(0);
  }
});

test("AWS's figures, as its pages of instance types have them", () => {
  const figures = (name: string) => {
    const type = instanceTypeOf(name);
    return [type?.vCpus, (type?.memoryMiB ?? 0) / 1024, type?.efa, type?.gpu?.count];
  };
  expect(figures("c5n.18xlarge")).toEqual([72, 192, 1, undefined]);
  expect(figures("c6in.32xlarge")).toEqual([128, 256, 2, undefined]);
  expect(figures("hpc6a.48xlarge")).toEqual([96, 384, 1, undefined]);
  expect(figures("hpc6id.32xlarge")).toEqual([64, 1024, 2, undefined]);
  expect(figures("hpc7a.12xlarge")).toEqual([24, 768, 2, undefined]);
  expect(figures("hpc7g.16xlarge")).toEqual([64, 128, 1, undefined]);
  expect(figures("g6e.48xlarge")).toEqual([192, 1536, 4, 8]);
  expect(figures("p5.48xlarge")).toEqual([192, 2048, 32, 8]);
  expect(figures("p5en.48xlarge")).toEqual([192, 2048, 16, 8]);
  expect(figures("trn1.32xlarge")).toEqual([128, 512, 8, undefined]);
});

test.each(places)("launch templates name what there is in %j", (scope) => {
  const groups = networkOf(scope).securityGroups.map(({ id }) => id);
  const images = imagesOf(scope).map(({ id }) => id);
  for (const { versions } of launchTemplatesOf(scope)) {
    for (const { data } of versions) {
      const named = data.networkInterfaces?.flatMap((one) => one.groups) ?? data.securityGroupIds;
      expect(named?.length).toBeGreaterThan(0);
      expect(groups).toEqual(expect.arrayContaining(named ?? []));
      if (data.imageId) expect(images).toContain(data.imageId);
    }
  }
});

test("ids differ from account to account and Region to Region", () => {
  const ids = places.flatMap((scope) => [
    ...launchTemplatesOf(scope).map(({ id }) => id),
    ...networkOf(scope).subnets.map(({ id }) => id),
    ...imagesOf(scope)
      .filter(({ ownerAlias }) => ownerAlias === undefined)
      .map(({ id }) => id),
  ]);
  expect(new Set(ids).size).toBe(ids.length);
});

test("AWS's images are the same for every account, and other ones in every Region", () => {
  const [here = [], elsewhere = [], others = []] = places.map((scope) =>
    imagesOf(scope)
      .filter(({ ownerAlias }) => ownerAlias === "amazon")
      .map(({ id }) => id),
  );
  expect(others).toEqual(here);
  expect(elsewhere.filter((id) => here.includes(id))).toEqual([]);
  expect(new Set(here).size).toBe(here.length);
});

test("ids of IAM look like IAM's", () => {
  for (const { id } of rolesOf("111122223333")) expect(id).toMatch(/^AROA[0-9A-F]{17}$/);
  for (const { id } of instanceProfilesOf("111122223333")) {
    expect(id).toMatch(/^AIPA[0-9A-F]{17}$/);
  }
});
