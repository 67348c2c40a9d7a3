import type { SlurmVersion } from "#lib/pcs/spec/slurm-versions.ts";

/**
 * What a parameter's value is. Slurm reads values without regard to case; only what its documentation
 * rules out is refused here, so that no valid value ever is.
 */
export type ParameterKind =
  /** A whole number; `values` are words that may stand for one, such as UNLIMITED. */
  | "integer"
  /** A number that may have a fraction. */
  | "number"
  /** A whole number of megabytes. */
  | "memory"
  | "boolean"
  /** minutes, minutes:seconds, hours:minutes:seconds, days-hours[:minutes[:seconds]], or no limit. */
  | "time"
  /** One of `values`. */
  | "choice"
  /** One or more of `values`, joined by commas. */
  | "choices"
  /** Any items, joined by commas. */
  | "list"
  /** The path of a program or file; Slurm also looks beside slurm.conf, and takes glob patterns. */
  | "path"
  | "text";

/** A parameter of one of Slurm's files that PCS lets people set. */
export type Parameter = {
  /** As Slurm's documentation spells it. */
  name: string;
  kind: ParameterKind;
  values?: readonly string[];
  minimum?: number;
  maximum?: number;
  /** What a number counts. */
  unit?: string;
  /** For values with a form of their own: the form, and the words for it. */
  form?: { pattern: RegExp; words: string };
  /** The oldest Slurm version that PCS takes the parameter with. */
  since?: SlurmVersion;
  /** Values that need a newer Slurm than the parameter does. */
  valuesSince?: Readonly<Record<string, SlurmVersion>>;
  /** Has an effect only while the cluster keeps accounting records. */
  needsAccounting?: true;
  /** One sentence for someone who knows Slurm a little. */
  help: string;
  example: string;
};

/** Slurm reads parameter names without regard to case; the spelling that was sent is kept. */
export const findParameter = (parameters: readonly Parameter[], name: string) =>
  parameters.find((parameter) => parameter.name.toLowerCase() === name.toLowerCase());
