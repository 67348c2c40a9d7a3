import { beginFrom, type Conditions } from "./begin.ts";
import { summaryWords } from "./summary-words.ts";
import { unheldParts } from "#components/wizard/unheld-parts.ts";
import type { WizardValues } from "#components/wizard/values.ts";
import { readSpecification, type Remark } from "#lib/pcs/spec/read-specification.ts";
import type { Revision } from "#lib/pcs/spec/revision.ts";
import { failed, ok, type Result } from "#lib/result.ts";

/** What a file holds for the wizard, and what is to be said about it. */
export type FileContent = {
  summary: string;
  values: WizardValues;
  problems: Remark[];
  missing: Remark[];
  unheld: string[];
};

/** The most that a draft may hold. */
const mostBytes = 256 * 1024;

/** Where the browser's parser stopped, as far as it tells. */
function syntaxWords(text: string, { message }: SyntaxError): string {
  const position = /position (\d+)/.exec(message)?.[1];
  const before = text.slice(0, Number(position)).split("\n");
  return position === undefined
    ? "It is not JSON."
    : `It is not JSON from line ${before.length}, character ${(before.at(-1) ?? "").length + 1} on.`;
}

function jsonOf(text: string): Result<unknown, string> {
  try {
    const json: unknown = JSON.parse(text);
    return ok(json);
  } catch (error) {
    if (error instanceof SyntaxError) return failed(syntaxWords(text, error));
    throw error;
  }
}

/** Reads a file of a specification; or says, in a sentence, why there is nothing in it to begin with. */
export async function readFile(
  file: File,
  revision: Revision,
  conditions: Conditions,
): Promise<Result<FileContent, string>> {
  if (file.size > mostBytes) return failed("It is larger than 256 KB, which no specification is.");
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return failed("The browser could not read it.");
  const json = jsonOf(text);
  if (!json.ok) return json;
  const isParts =
    typeof json.value === "object" &&
    json.value !== null &&
    ["cluster", "nodeGroups", "queues"].some((part) => Object.hasOwn(json.value ?? {}, part));
  if (!isParts) {
    return failed("It is no specification: that is an object with cluster, nodeGroups and queues.");
  }
  const { specification, problems, missing } = readSpecification(json.value, revision);
  return ok({
    summary: summaryWords(specification),
    values: beginFrom(specification, conditions),
    unheld: unheldParts(specification),
    problems,
    missing,
  });
}
