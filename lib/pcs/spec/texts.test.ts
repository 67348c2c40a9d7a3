import { expect, it } from "vitest";
import { clusterTexts } from "./cluster.ts";
import { computeNodeGroupTexts } from "./compute-node-group-texts.ts";
import { lifecycleTexts } from "./lifecycle-actions.ts";
import { computeNodeGroupNameText, queueNameText } from "./names.ts";
import { networkingTexts } from "./networking.ts";
import { queueTexts } from "./queue.ts";
import type { FieldText } from "./rules.ts";

const texts: [string, FieldText][] = [
  clusterTexts,
  networkingTexts,
  computeNodeGroupTexts,
  lifecycleTexts,
  queueTexts,
  { computeNodeGroupName: computeNodeGroupNameText("latest"), queueName: queueNameText("latest") },
].flatMap((group) => Object.entries<FieldText>(group));

it.each(texts)("%s has a short label and help in sentences", (_member, { label, help }) => {
  expect(label).toMatch(/^[A-Z].{2,39}$/);
  expect(help).toMatch(/^[A-Z0-9].*\.$/);
});
