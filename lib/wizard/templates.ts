import "server-only";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";
import { env } from "#lib/env.ts";
import type { PartialSpecification } from "#lib/pcs/spec/partial-specification.ts";
import { readSpecification, type Remark } from "#lib/pcs/spec/read-specification.ts";
import type { Revision } from "#lib/pcs/spec/revision.ts";
import { failed, ok, type Result } from "#lib/result.ts";

/** Something to begin a cluster from, as its file has it. */
type Template = {
  file: string;
  title: string;
  description: string;
  specification: PartialSpecification;
};

/** A file with mistakes, in sentences. One that can be used in part is among the templates, too. */
type TemplateProblem = { file: string; sentences: string[] };

export type Templates = { templates: Template[]; problems: TemplateProblem[] };

/** More is no template, and not worth the memory. */
const mostCharacters = 256 * 1024;

const templateFile = z.object(
  {
    title: z
      .string({ error: "title is missing: a few words that name the template." })
      .trim()
      .min(1, { error: "title is empty: it names the template in a few words." }),
    description: z.string({
      error: "description is missing: a sentence or two about what the template is for.",
    }),
    specification: z.looseObject(
      {},
      {
        error: "specification is missing: an object with cluster, nodeGroups and queues.",
      },
    ),
  },
  { error: "It has to be an object with title, description and specification." },
);

const remarkWords = ({ place, path, message }: Remark) => `${place} (${path}): ${message}`;

function jsonOf(text: string): Result<unknown, string> {
  if (text.length > mostCharacters) return failed("It is larger than 256 KB.");
  try {
    const json: unknown = JSON.parse(text);
    return ok(json);
  } catch (error) {
    if (error instanceof SyntaxError) return failed(`It is not JSON: ${error.message}.`);
    throw error;
  }
}

function templateOf(
  file: string,
  text: string,
  revision: Revision,
): { template?: Template; sentences: string[] } {
  const json = jsonOf(text);
  if (!json.ok) return { sentences: [json.error] };
  const parsed = templateFile.safeParse(json.value);
  if (!parsed.success) return { sentences: parsed.error.issues.map(({ message }) => message) };
  const { title, description } = parsed.data;
  const { specification, problems } = readSpecification(parsed.data.specification, revision);
  const template = { file, title, description: description.trim(), specification };
  return { template, sentences: problems.map(remarkWords) };
}

const isNodeError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "code" in error;

/** Does something with the operator's files, which may be missing or closed to the console. */
async function orReason<Value>(work: Promise<Value>): Promise<Result<Value, string>> {
  try {
    return ok(await work);
  } catch (error) {
    if (!isNodeError(error)) throw error;
    return failed(`It cannot be read: ${error.message}.`);
  }
}

/** The operator's templates in the order of their files' names, read anew: they may be edited at any time. */
export async function readTemplates(revision: Revision): Promise<Templates> {
  const folder = resolve(env().TEMPLATES_DIR);
  const names = await orReason(readdir(folder));
  if (!names.ok) return { templates: [], problems: [{ file: folder, sentences: [names.error] }] };
  const files = names.value.filter((name) => name.endsWith(".json")).sort();
  const read = await Promise.all(
    files.map(async (file) => {
      const text = await orReason(readFile(join(folder, file), "utf8"));
      const made = text.ok ? templateOf(file, text.value, revision) : { sentences: [text.error] };
      return { file, template: undefined, ...made };
    }),
  );
  return {
    templates: read.flatMap(({ template }) => template ?? []),
    problems: read.filter(({ sentences }) => sentences.length > 0),
  };
}
