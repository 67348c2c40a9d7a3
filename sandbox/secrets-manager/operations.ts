import { z } from "zod";
import { findSecret, type Secret } from "#sandbox/secrets-manager/cluster-secrets.ts";
import type { Scope } from "#sandbox/store/resource.ts";
import type { Store } from "#sandbox/store/store.ts";

type SecretsError = {
  code: "ResourceNotFoundException" | "InvalidParameterException" | "ValidationException";
  message: string;
};

type Outcome = { ok: true; output: object } | { ok: false; error: SecretsError };

const secretId = z.string().min(1, "is missing.").max(2048, "has at most 2048 characters.");

const describeRequest = z.object({ SecretId: secretId });

const valueRequest = describeRequest.extend({
  VersionId: z.string().optional(),
  VersionStage: z.string().optional(),
});

/** Every secret has one version, which is the current one. */
const stage = "AWSCURRENT";

/** AWS JSON 1.1 says times in seconds since 1970. */
const seconds = (milliseconds: number) => milliseconds / 1000;

const notFound = (what: string): Outcome => ({
  ok: false,
  error: { code: "ResourceNotFoundException", message: `There is no ${what} here.` },
});

const describe = ({ arn, name, versionId, clusterId, createdAt }: Secret) => ({
  ARN: arn,
  Name: name,
  Description: `Kept by AWS PCS for the cluster ${clusterId}`,
  RotationEnabled: false,
  OwningService: "pcs",
  CreatedDate: seconds(createdAt),
  LastChangedDate: seconds(createdAt),
  Tags: [{ Key: "aws:pcs:cluster-id", Value: clusterId }],
  VersionIdsToStages: { [versionId]: [stage] },
});

const valueOf = ({ arn, name, versionId, createdAt, value }: Secret) => ({
  ARN: arn,
  Name: name,
  VersionId: versionId,
  SecretString: value(),
  VersionStages: [stage],
  CreatedDate: seconds(createdAt),
});

type Wanted = z.infer<typeof valueRequest>;

const hasVersion = ({ versionId }: Secret, { VersionId, VersionStage }: Wanted) =>
  (VersionId ?? versionId) === versionId && (VersionStage ?? stage) === stage;

const invalid = ({ issues }: z.ZodError): Outcome => {
  const [issue] = issues;
  const message = `${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim();
  return { ok: false, error: { code: "ValidationException", message } };
};

type Run = (store: Store, scope: Scope, input: unknown) => Outcome;

const describeSecret: Run = (store, scope, input) => {
  const request = describeRequest.safeParse(input);
  if (!request.success) return invalid(request.error);
  const secret = findSecret(store, scope, request.data.SecretId);
  return secret ? { ok: true, output: describe(secret) } : notFound("such secret");
};

const getSecretValue: Run = (store, scope, input) => {
  const request = valueRequest.safeParse(input);
  if (!request.success) return invalid(request.error);
  const secret = findSecret(store, scope, request.data.SecretId);
  if (!secret) return notFound("such secret");
  if (!hasVersion(secret, request.data)) return notFound("such version of the secret");
  return { ok: true, output: valueOf(secret) };
};

/** The operations of Secrets Manager that the sandbox has. */
export const secretsOperations: ReadonlyMap<string, Run> = new Map([
  ["DescribeSecret", describeSecret],
  ["GetSecretValue", getSecretValue],
]);
