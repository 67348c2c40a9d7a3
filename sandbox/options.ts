import { parseArgs } from "node:util";
import { z } from "zod";
import { revisions } from "#lib/pcs/spec/revision.ts";
import { isRegion } from "#sandbox/region.ts";

export const usage = `Usage: node sandbox/main.ts [options]

A local AWS Parallel Computing Service (docs/sandbox.md).

  --port N              port to listen on; 0 takes a free one (default: 0)
  --host HOST           address to listen on (default: 127.0.0.1)
  --data-dir DIR        folder of the store (default: .data/sandbox)
  --transition-ms N     how long every transitional status lasts (default: 8000)
  --revision R          2024-09-26 or latest: which API reference names follow (default: 2024-09-26)
  --seed, --no-seed     put example clusters into a new store, or not (default: --seed)
  --region REGION       Region of the examples and of the ready line (default: us-east-1)
  --help                show this
`;

const wholeNumber = (name: string, maximum: number) => {
  const message = `--${name} takes a whole number from 0 to ${String(maximum)}.`;
  return z
    .string()
    .regex(/^\d+$/, message)
    .transform(Number)
    .refine((value) => value <= maximum, message);
};

const schema = z.object({
  port: wholeNumber("port", 65_535),
  host: z.string().min(1, "--host takes an address."),
  dataDir: z.string().min(1, "--data-dir takes a folder."),
  transitionMs: wholeNumber("transition-ms", 24 * 60 * 60 * 1000),
  revision: z.enum(revisions, { error: `--revision takes one of: ${revisions.join(", ")}.` }),
  seed: z.boolean(),
  region: z.string().refine(isRegion, "--region takes a Region such as us-east-1."),
});

export type Options = z.infer<typeof schema>;

type Read =
  { kind: "options"; options: Options } | { kind: "help" } | { kind: "wrong"; reason: string };

const readFlags = (args: string[]) =>
  parseArgs({
    args,
    allowNegative: true,
    options: {
      port: { type: "string", default: "0" },
      host: { type: "string", default: "127.0.0.1" },
      "data-dir": { type: "string", default: ".data/sandbox" },
      "transition-ms": { type: "string", default: "8000" },
      revision: { type: "string", default: "2024-09-26" },
      seed: { type: "boolean", default: true },
      region: { type: "string", default: "us-east-1" },
      help: { type: "boolean", default: false },
    },
  }).values;

/** Reads the command line. */
export function readOptions(args: string[]): Read {
  try {
    const { help, "data-dir": dataDir, "transition-ms": transitionMs, ...flags } = readFlags(args);
    if (help) return { kind: "help" };
    const parsed = schema.safeParse({ ...flags, dataDir, transitionMs });
    if (parsed.success) return { kind: "options", options: parsed.data };
    return { kind: "wrong", reason: parsed.error.issues.map(({ message }) => message).join(" ") };
  } catch (error) {
    const [sentence = ""] = String(error instanceof Error ? error.message : error).split(/\. |\n/);
    return { kind: "wrong", reason: `${sentence}. See --help.` };
  }
}
