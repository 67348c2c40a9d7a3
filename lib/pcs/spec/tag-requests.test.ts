import { expect, it } from "vitest";
import {
  listTagsForResourceRequest,
  tagResourceRequest,
  untagResourceRequest,
} from "./tag-requests.ts";

const resourceArn =
  "arn:aws:pcs:us-east-1:111122223333:cluster/pcs_k3n8q2v7xa/queue/pcs_m5r0h8c2jy";
const map = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`key-${String(index)}`, ""]));

const takes = (change: object) =>
  tagResourceRequest("latest").safeParse({ resourceArn, tags: { team: "a" }, ...change }).success;

it("takes 1 to 200 tags of a resource", () => {
  expect(listTagsForResourceRequest("latest").parse({ resourceArn })).toEqual({ resourceArn });
  expect(takes({})).toBe(true);
  expect(takes({ tags: map(200) })).toBe(true);
  expect(takes({ tags: map(201) })).toBe(false);
  expect(takes({ tags: {} })).toBe(false);
  expect(takes({ tags: undefined })).toBe(false);
  expect(takes({ tags: { "aws:team": "a" } })).toBe(false);
  expect(takes({ resourceArn: "arn:aws:s3:::bucket" })).toBe(false);
});

it("removes tags by keys that a tag can have", () => {
  const takesKeys = (...tagKeys: string[]) =>
    untagResourceRequest("latest").safeParse({ resourceArn, tagKeys }).success;
  expect(takesKeys("team")).toBe(true);
  expect(takesKeys("k".repeat(128))).toBe(true);
  expect(takesKeys("k".repeat(129))).toBe(false);
  expect(takesKeys("")).toBe(false);
});
