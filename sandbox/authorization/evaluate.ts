import type { PolicyDocument, Statement } from "#sandbox/authorization/policy-document.ts";

/** What is known of a request where its policies are looked at. Names of keys are in small letters. */
export type Requested = {
  action: string;
  /** Undefined where the sandbox does not know it: then statements count whichever resources they name. */
  resource?: string | undefined;
  keys: Readonly<Record<string, readonly string[]>>;
};

export type Decision = "allowed" | "explicitDeny" | "implicitDeny";

const patterns = new Map<string, RegExp>();

/** A pattern of IAM: a star stands for anything, a question mark for one character. */
function patternOf(pattern: string): RegExp {
  const known = patterns.get(pattern);
  if (known) return known;
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  const made = new RegExp(`^${source}$`, "s");
  if (patterns.size >= 1000) patterns.clear();
  patterns.set(pattern, made);
  return made;
}

/** Whether a text fits one of some patterns. */
export const fits = (wanted: readonly string[], text: string) =>
  wanted.some((pattern) => patternOf(pattern).test(text));

type Test = (wanted: readonly string[], found: readonly string[]) => boolean;

const equal: Test = (wanted, found) => found.some((value) => wanted.includes(value));
const like: Test = (wanted, found) => found.some((value) => fits(wanted, value));

const tests: Record<string, Test> = {
  StringEquals: equal,
  StringEqualsIfExists: (wanted, found) => found.length === 0 || equal(wanted, found),
  StringNotEquals: (wanted, found) => !equal(wanted, found),
  StringLike: like,
  ArnLike: like,
  ArnEquals: like,
  Null: (wanted, found) => wanted.includes(String(found.length === 0)),
  "ForAllValues:StringEquals": (wanted, found) => found.every((value) => wanted.includes(value)),
  "ForAllValues:StringLike": (wanted, found) => found.every((value) => fits(wanted, value)),
};

const holds = ({ Condition = {} }: Statement, { keys }: Requested) =>
  Object.entries(Condition).every(([operator, wanted]) =>
    Object.entries(wanted).every(
      ([key, values]) => tests[operator]?.(values, keys[key.toLowerCase()] ?? []) ?? false,
    ),
  );

const concerns = (statement: Statement, { action, resource }: Requested) => {
  const actions = statement.Action.map((each) => each.toLowerCase());
  if (!fits(actions, action.toLowerCase())) return false;
  return (
    resource === undefined || statement.Resource === undefined || fits(statement.Resource, resource)
  );
};

/** What statements say to a request: one that denies is stronger than all that allow. */
export function decide(statements: readonly Statement[], requested: Requested): Decision {
  const applying = statements.filter(
    (statement) => concerns(statement, requested) && holds(statement, requested),
  );
  if (applying.some(({ Effect }) => Effect === "Deny")) return "explicitDeny";
  return applying.length > 0 ? "allowed" : "implicitDeny";
}

export const statementsOf = (documents: readonly PolicyDocument[]) =>
  documents.flatMap(({ Statement: statements }) => statements);
