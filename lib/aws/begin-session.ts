import "server-only";
import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  type Credentials,
  type STSClient,
} from "@aws-sdk/client-sts";
import { consoleItself } from "#lib/auth/console.ts";
import type { Failure } from "#lib/errors.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { assumeFailure } from "./assume-failure.ts";
import { baseSts } from "./base-sts.ts";
import type { ConnectionConfig } from "./connection-config.ts";
import type { TemporaryCredentials } from "./credentials.ts";
import { idTokenOf } from "./id-token.ts";
import type { ClientContext } from "./service.ts";
import { sessionNameOf, sessionTagsOf, sourceIdentityOf } from "./session-names.ts";

type RoleCredentials = Extract<ConnectionConfig["credentials"], { roles: object }>;

/** The SDK's types let every member be missing. */
function temporary(credentials: Credentials | undefined): TemporaryCredentials {
  const { AccessKeyId, SecretAccessKey, SessionToken } = credentials ?? {};
  if (!AccessKeyId || !SecretAccessKey || !SessionToken)
    throw new Error("AWS STS left out a part of the credentials that it gave.");
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
  };
}

const assumeRole = (sts: STSClient, { caller, run }: ClientContext, credentials: RoleCredentials) =>
  sts.send(
    new AssumeRoleCommand({
      RoleArn: credentials.roles[caller.role],
      RoleSessionName: sessionNameOf(caller),
      SourceIdentity: sourceIdentityOf(caller),
      Tags: sessionTagsOf(caller, run),
      DurationSeconds: credentials.sessionMinutes * 60,
      ...("externalId" in credentials ? { ExternalId: credentials.externalId } : {}),
    }),
  );

/** Source identity and tags stand in the token: its issuer vouches for them (docs/aws-identity.md). */
const assumeWithToken = (
  sts: STSClient,
  { caller }: ClientContext,
  credentials: RoleCredentials,
  token: string,
) =>
  sts.send(
    new AssumeRoleWithWebIdentityCommand({
      RoleArn: credentials.roles[caller.role],
      RoleSessionName: sessionNameOf(caller),
      WebIdentityToken: token,
      DurationSeconds: credentials.sessionMinutes * 60,
    }),
  );

/** Begins a session of the role that the connection names for the caller's role in the console. */
export async function beginSession(
  context: ClientContext,
  credentials: RoleCredentials,
): Promise<Result<TemporaryCredentials, Failure>> {
  const { caller, connection } = context;
  const sts = baseSts(connection);
  // The console signs in nowhere, so that it has no token to show.
  const byToken =
    credentials.type === "web-identity" && caller.person !== consoleItself.person
      ? await idTokenOf(caller)
      : undefined;
  if (byToken && !byToken.ok) return byToken;
  try {
    const answer = byToken
      ? await assumeWithToken(sts, context, credentials, byToken.value)
      : await assumeRole(sts, context, credentials);
    return ok(temporary(answer.Credentials));
  } catch (error) {
    const roleArn = credentials.roles[caller.role];
    return failed(assumeFailure(error, roleArn, byToken !== undefined));
  }
}
