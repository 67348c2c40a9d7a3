import { z } from "zod";
import { clusterIdentifier } from "./names.ts";
import type { Revision } from "./revision.ts";
import { characterCount, text } from "./rules.ts";

const bootstrapId = text("A bootstrap id is a text.", [
  [
    (id) => /^\S+$/.test(id) && characterCount(id) <= 1000,
    "A bootstrap id has 1 to 1,000 characters and no spaces.",
  ],
]);

/** RegisterComputeNodeGroupInstance: called by the agent on a node, never by people. */
export const registerComputeNodeGroupInstanceRequest = (revision: Revision) =>
  z.object({ clusterIdentifier: clusterIdentifier(revision), bootstrapId });
