import "server-only";
import { allows } from "#lib/auth/policy.ts";
import { actionsOf } from "#lib/aws/iam-policy.ts";
import { operationEntries } from "#lib/aws/operations.ts";
import { readIdentity } from "#lib/aws/preflight/read-identity.ts";
import type { Failure } from "#lib/errors.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import type { AwsIdentity, PermissionLine } from "#lib/pcs/view/settings.ts";
import { ok, type Result } from "#lib/result.ts";
import { type Tried, tryReading } from "./reading-checks.ts";
import { simulateAll } from "./simulated.ts";

const fixOf = (action: string, arn: string) =>
  `Allow ${action} in the policies of ${arn}: Settings, “Policies”, has the statement.`;

/** What trying an operation tells about its action. */
function triedLine(action: string, tried: Tried, arn: string): PermissionLine {
  if ("missing" in tried)
    return {
      ...{ action, verdict: "unknown" },
      evidence: `It can only be tried on something: there is not ${tried.missing}.`,
      fix: "Check again when there is one.",
    };
  if (tried.ok) return { action, verdict: "works", evidence: "It was tried, and AWS answered." };
  const { kind, message, advice } = tried.error;
  if (kind === "denied")
    return { action, verdict: "refused", evidence: message, fix: fixOf(action, arn) };
  return {
    ...{ action, verdict: "unknown", evidence: message },
    ...(advice === undefined ? {} : { fix: advice }),
  };
}

const simulatedLine = (action: string, allowed: boolean, arn: string): PermissionLine =>
  allowed
    ? { action, verdict: "works", evidence: "IAM says that the policies allow it." }
    : {
        ...{ action, verdict: "refused", fix: fixOf(action, arn) },
        evidence: "IAM says that the policies do not allow it.",
      };

const untold = (action: string, { message }: Failure): PermissionLine => ({
  ...{ action, verdict: "unknown" },
  evidence: `Only a call that changes something would tell, and IAM could not be asked: ${message}`,
  fix: "Compare the identity's policies with those in Settings, “Policies”.",
});

const noDecision: Failure = { kind: "fault", message: "It gave no answer about this action." };

/** What changes something cannot be tried, so IAM is asked what it would say. */
async function changingLines(
  context: OperationContext,
  actions: string[],
  { identity, arn }: { identity: AwsIdentity; arn: string },
): Promise<PermissionLine[]> {
  if (actions.length === 0) return [];
  const answer = await simulateAll(context, identity, actions);
  return actions.map((action) => {
    if (!answer.ok) return untold(action, answer.error);
    const allowed = answer.value.get(action);
    return allowed === undefined ? untold(action, noDecision) : simulatedLine(action, allowed, arn);
  });
}

/**
 * Finds out which actions AWS lets the caller use, of those that their role in the console takes. Reading operations
 * are tried; what would change something is only asked about.
 */
export async function checkPermissions(
  context: OperationContext,
): Promise<Result<PermissionLine[], Failure>> {
  const identity = await readIdentity(context, {});
  if (!identity.ok) return identity;
  const { caller, connection } = context;
  // Policies are a role's, and not its session's.
  const { credentials } = connection;
  const arn = "roles" in credentials ? credentials.roles[caller.role] : identity.value.arn;
  const tried = await tryReading(context);
  const own = operationEntries.filter(([, { permission }]) => allows(caller.role, permission));
  const readings = own.flatMap(([name, { action }]) => {
    const outcome = tried.get(name);
    return outcome ? [triedLine(action, outcome, arn)] : [];
  });
  const known = new Set(readings.map(({ action }) => action));
  const others = actionsOf(caller.role).filter((action) => !known.has(action));
  const changes = await changingLines(context, others, { identity: identity.value, arn });
  return ok([...readings, ...changes]);
}
