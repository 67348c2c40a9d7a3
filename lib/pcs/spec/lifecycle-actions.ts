import { z } from "zod";
import { characterCount, type FieldText, oneOf, repeatedAt, text } from "./rules.ts";
import { redacted, secret } from "./secret.ts";

/** NodeLifecycleScript, onError. */
export const errorPolicies = ["TERMINATE", "STOP_SEQUENCE", "CONTINUE"] as const;
/** NodeLifecycleScript, executionPolicy. */
export const executionPolicies = ["FIRST_BOOT_ONLY", "EVERY_BOOT"] as const;
/** NodeLifecycleActionsRequest, scriptCachingPolicy. */
export const cachingPolicies = ["CACHE_ONCE", "REFRESH_ON_REBOOT"] as const;

const s3Location = /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\/.+$/;
const httpsLocation =
  /^https:\/\/([a-zA-Z0-9](?:[a-zA-Z0-9_-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}(?::[0-9]{1,5})?(?:[/?#][^\s]*)?$/;

const scriptName = text("Enter a name.", [
  [(name) => name !== "", "Enter a name."],
  [
    (name) => /^[A-Za-z0-9][A-Za-z0-9 _-]*$/.test(name),
    "Use letters, digits, spaces, hyphens and underscores, and start with a letter or a digit.",
  ],
  [(name) => name.length <= 64, "Use at most 64 characters."],
]);

/** The query of an address may be a signature that lets its bearer in, and people pass passwords to scripts. */
const withoutQuery = (location: string) => location.replace(/\?.*$/s, `?${redacted}`);

const scriptLocation = secret(
  text("Enter the script's location.", [
    [
      (location) => s3Location.test(location) || httpsLocation.test(location),
      "Enter an S3 location such as s3://my-bucket/setup.sh, or an https:// address that is public.",
    ],
    [(location) => characterCount(location) <= 1024, "Use at most 1,024 characters."],
  ]),
  withoutQuery,
);

/** ScriptSource. */
const scriptSource = z
  .object(
    {
      scriptLocation,
      s3VersionId: text("A version id is a text.", [
        [(id) => characterCount(id) <= 1024, "Use at most 1,024 characters."],
      ]).optional(),
      checksum: text("A checksum is a text.", [
        [
          (checksum) => /^[a-fA-F0-9]{64}$/.test(checksum),
          "A SHA-256 checksum has 64 hexadecimal digits.",
        ],
      ]).optional(),
    },
    { error: "Say where the script lies." },
  )
  .refine(({ scriptLocation, s3VersionId }) => !s3VersionId || scriptLocation.startsWith("s3://"), {
    path: ["s3VersionId"],
    error: "Only a script in S3 has a version: leave it out, or name an s3:// location.",
  });

const scriptArgument = secret(
  text("An argument is a text.", [
    [(argument) => characterCount(argument) <= 256, "An argument has at most 256 characters."],
  ]),
);

/** NodeLifecycleScript. */
const script = z.object(
  {
    name: scriptName,
    scriptSource,
    arguments: z
      .array(scriptArgument, { error: "Arguments are a list." })
      .max(20, "A script takes at most 20 arguments.")
      .optional(),
    onError: oneOf(errorPolicies, "what to do on an error").optional(),
    executionPolicy: oneOf(executionPolicies, "when to run").optional(),
  },
  { error: "A script has a name and a source." },
);

/** The log of a script is named after it, so names differ within a stage. */
const scripts = z
  .array(script, { error: "Scripts are a list." })
  .min(1, "Add at least one script, or leave the stage out.")
  .max(20, "A stage takes at most 20 scripts.")
  .superRefine((list, context) => {
    for (const index of repeatedAt(list.map(({ name }) => name))) {
      context.addIssue({
        code: "custom",
        path: [index, "name"],
        message: "Another script of this stage has this name: give each its own.",
      });
    }
  });

/** UpdateNodeLifecycleActionsRequest: stages without any script take all scripts away. */
export const nodeLifecycleUpdate = z.object(
  {
    stages: z.object(
      { nodeBootstrapped: scripts.optional(), nodeReady: scripts.optional() },
      { error: "Add the scripts of at least one stage." },
    ),
    scriptCachingPolicy: oneOf(cachingPolicies, "a caching policy").optional(),
  },
  { error: "Lifecycle actions have stages of scripts." },
);

/** NodeLifecycleActionsRequest. */
export const nodeLifecycleActions = nodeLifecycleUpdate.refine(
  ({ stages }) => stages.nodeBootstrapped !== undefined || stages.nodeReady !== undefined,
  { path: ["stages"], error: "Add the scripts of at least one stage." },
);

export const lifecycleTexts = {
  nodeBootstrapped: {
    label: "Before Slurm starts",
    help: "Scripts that run in this order once a node has booted, before slurmd starts. Needs PCS agent 1.5.0 on the image.",
  },
  nodeReady: {
    label: "After registration",
    help: "Scripts that run in this order once a node has joined the cluster.",
  },
  scriptName: {
    label: "Name",
    help: "1–64 letters, digits, spaces, hyphens and underscores. Its log is named after it, so each of a stage has its own.",
  },
  scriptLocation: {
    label: "Location",
    help: "An S3 location that the instance profile may read, or a public https:// address; at most 2 MiB.",
  },
  s3VersionId: { label: "S3 version", help: "Pins one version of an object in S3." },
  checksum: {
    label: "Checksum",
    help: "SHA-256 in hexadecimal; a script that does not match it is not run.",
  },
  arguments: { label: "Arguments", help: "A line each: up to 20, each with up to 256 characters." },
  onError: {
    label: "On error",
    help: "Whether a failed script ends the node, ends the stage, or is passed over. PCS uses TERMINATE when this is empty.",
  },
  executionPolicy: {
    label: "Runs",
    help: "On the first boot alone, or on every boot. PCS uses FIRST_BOOT_ONLY when this is empty.",
  },
  scriptCachingPolicy: {
    label: "Downloads",
    help: "Once, or again on every reboot. PCS uses CACHE_ONCE when this is empty.",
  },
} satisfies Record<string, FieldText>;
