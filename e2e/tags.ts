import type { Page } from "@playwright/test";
import { PCS } from "@aws-sdk/client-pcs";
import { z } from "zod";
import { adminKey } from "#sandbox/seed/identities.ts";

/** Opens the Tags tab of a cluster. */
export async function openTags(page: Page, cluster: string) {
  await page.goto("/sandbox/clusters");
  await page.getByRole("link", { name: cluster, exact: true }).click();
  await page.getByRole("link", { name: "Tags", exact: true }).click();
  await addTag(page).waitFor();
}

export const addTag = (page: Page) => page.getByRole("button", { name: "Add tag" });

export const saveTags = (page: Page) => page.getByRole("button", { name: "Save tags" });

/** A row of an editor of tags, by its key as it stands there. */
export function row(page: Page, key: string) {
  const group = page.getByRole("group", { name: `Tag ${key}`, exact: true });
  return {
    group,
    key: group.getByLabel("Key", { exact: true }),
    value: group.getByLabel("Value", { exact: true }),
    remove: group.getByRole("button", { name: "Remove tag" }),
    undo: group.getByRole("button", { name: "Undo" }),
  };
}

/** Adds a tag by keyboard alone: focus goes to the new key by itself. */
export async function typeTag(page: Page, key: string, value: string) {
  await addTag(page).click();
  await page.keyboard.type(key);
  await page.keyboard.press("Tab");
  await page.keyboard.type(value);
}

const clientOf = (endpoint: string) =>
  new PCS({ endpoint, region: "us-east-1", credentials: adminKey });

async function arnOf(pcs: PCS, cluster: string) {
  const { cluster: found } = await pcs.getCluster({ clusterIdentifier: cluster });
  return found?.arn;
}

const calls = z.array(z.object({ operation: z.string().nullable() }));

/** The changes of tags that AWS was asked for, in order. */
export async function changesSent(endpoint: string): Promise<(string | null)[]> {
  const answer = await fetch(`${endpoint}/_sandbox/calls`);
  return calls
    .parse(await answer.json())
    .map(({ operation }) => operation)
    .filter((operation) => operation === "TagResource" || operation === "UntagResource");
}

/** The tags of a cluster, as AWS has them. */
export async function tagsAtAws(endpoint: string, cluster: string) {
  const pcs = clientOf(endpoint);
  return (await pcs.listTagsForResource({ resourceArn: await arnOf(pcs, cluster) })).tags;
}

/** Tags a cluster behind the console's back. */
export async function tagAtAws(endpoint: string, cluster: string, tags: Record<string, string>) {
  const pcs = clientOf(endpoint);
  await pcs.tagResource({ resourceArn: await arnOf(pcs, cluster), tags });
}
