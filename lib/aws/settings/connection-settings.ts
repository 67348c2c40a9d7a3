import "server-only";
import { allows } from "#lib/auth/policy.ts";
import { type Connection, connections } from "#lib/aws/connections.ts";
import type { ClientContext } from "#lib/aws/service.ts";
import { env } from "#lib/env.ts";
import { readingContext } from "#lib/pcs/context.ts";
import type { ConnectionSettings, SettingsConnection } from "#lib/pcs/view/settings.ts";

function endpointWords({ endpoint, sandbox }: Connection): string {
  const host = endpoint ?? env().AWS_ENDPOINT_URL_PCS ?? env().AWS_ENDPOINT_URL;
  if (sandbox) return `The sandbox, at ${host ?? "this machine"}`;
  return host === undefined ? "AWS, the Region's own" : `Configured: ${host}`;
}

function credentialWords({ credentials }: Connection): string {
  switch (credentials.type) {
    case "default":
      return "The console's own, for everybody (default)";
    case "profile":
      return `The profile ${credentials.profile}, for everybody (profile)`;
    case "assume-role":
      return `The role ${credentials.roleArn}, for everybody (assume-role)`;
    case "per-role":
      return `A session for each person, ${String(credentials.sessionMinutes)} minutes${credentials.externalId === undefined ? "" : ", with an external id"} (per-role)`;
    case "web-identity":
      return `A session for each person by their id token, ${String(credentials.sessionMinutes)} minutes (web-identity)`;
  }
}

function settingsOf({ caller, connection }: ClientContext): ConnectionSettings {
  const { credentials, revision } = connection;
  return {
    endpoint: endpointWords(connection),
    credentials: credentialWords(connection),
    ...("roles" in credentials ? { roleArn: credentials.roles[caller.role] } : {}),
    revision,
  };
}

/** The connections that the person has access to, with as much as their role there may see. */
export async function readSettings(): Promise<SettingsConnection[]> {
  const contexts = await Promise.all(connections().map(({ id }) => readingContext(id)));
  return contexts.flatMap((context) => {
    if (!context.ok) return [];
    const { caller, connection } = context.value;
    const { id, name, region } = connection;
    const mayRead = allows(caller.role, "settings:read");
    const settings = mayRead ? { settings: settingsOf(context.value) } : {};
    return { ...{ id, name, region, role: caller.role }, ...settings };
  });
}
