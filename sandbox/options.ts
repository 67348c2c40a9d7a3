import { parseArgs } from "node:util";
import { z } from "zod";
import { revisions } from "#lib/pcs/spec/revision.ts";
import { httpErrorCodes } from "#sandbox/http/error-codes.ts";
import { defaultQuotas, isQuotaName, quotaNames, type Quotas } from "#sandbox/quotas.ts";
import { isRegion } from "#sandbox/region.ts";

export const usage = `Usage: node sandbox/main.ts [options]

A local AWS Parallel Computing Service (docs/sandbox.md).

  --port N              port to listen on; 0 takes a free one (default: 0)
  --host HOST           address to listen on (default: 127.0.0.1)
  --data-dir DIR        folder of the store (default: .data/sandbox)
  --transition-ms N     how long every transitional status lasts (default: 8000)
  --revision R          2024-09-26 or latest: which API reference names follow (default: 2024-09-26)
  --seed, --no-seed     put example clusters into a new store, or not (default: --seed)
  --region REGION       Region of most examples and of the ready line (default: us-east-1)
  --quota NAME=N        set a quota, once for each: clusters (default: 5), creatingClusters (1),
                        computeNodeGroups (10), queues (10)
  --http-error-codes C  published or model: HTTP codes of the errors that PCS models, as the API
                        reference says them (400, 500) or as the model does (default: published)
  --control, --no-control
                        offer the side channel for faults under /_sandbox/ to this machine, or not
                        (default: --control)
  --load, --no-load     let groups that queues name grow and shrink between their least and most
                        instances as if jobs came and went, or not (default: --no-load)
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

const quotaMessage = `--quota takes NAME=N, where NAME is one of ${quotaNames.join(", ")} and N a whole number up to 1000000.`;

/** NAME=N, as often as given; the last one of a name counts. */
const quotas = z.array(z.string()).transform((settings, { issues }): Quotas => {
  const result = { ...defaultQuotas };
  for (const setting of settings) {
    const [, name = "", count = ""] = /^(\w+)=(\d{1,7})$/.exec(setting) ?? [];
    if (isQuotaName(name) && Number(count) <= 1_000_000) result[name] = Number(count);
    else issues.push({ code: "custom", input: setting, message: quotaMessage });
  }
  return result;
});

const schema = z.object({
  port: wholeNumber("port", 65_535),
  host: z.string().min(1, "--host takes an address."),
  dataDir: z.string().min(1, "--data-dir takes a folder."),
  transitionMs: wholeNumber("transition-ms", 24 * 60 * 60 * 1000),
  revision: z.enum(revisions, { error: `--revision takes one of: ${revisions.join(", ")}.` }),
  seed: z.boolean(),
  region: z.string().refine(isRegion, "--region takes a Region such as us-east-1."),
  quotas,
  httpErrorCodes: z.enum(httpErrorCodes, {
    error: `--http-error-codes takes one of: ${httpErrorCodes.join(", ")}.`,
  }),
  control: z.boolean(),
  load: z.boolean(),
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
      quota: { type: "string", multiple: true, default: [] },
      "http-error-codes": { type: "string", default: "published" },
      control: { type: "boolean", default: true },
      load: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  }).values;

/** Reads the command line. */
export function readOptions(args: string[]): Read {
  try {
    const flags = readFlags(args);
    if (flags.help) return { kind: "help" };
    const parsed = schema.safeParse({
      ...flags,
      dataDir: flags["data-dir"],
      transitionMs: flags["transition-ms"],
      quotas: flags.quota,
      httpErrorCodes: flags["http-error-codes"],
    });
    if (parsed.success) return { kind: "options", options: parsed.data };
    return { kind: "wrong", reason: parsed.error.issues.map(({ message }) => message).join(" ") };
  } catch (error) {
    const [sentence = ""] = String(error instanceof Error ? error.message : error).split(/\. |\n/);
    return { kind: "wrong", reason: `${sentence}. See --help.` };
  }
}
