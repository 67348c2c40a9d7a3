import "server-only";
import { readFileSync } from "node:fs";
import { env, type Environment } from "#lib/env.ts";
import { isLoopback } from "#lib/loopback.ts";
import type { Revision } from "#lib/pcs/spec/revision.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { noAuthRefusal } from "#lib/sign-in-settings.ts";
import {
  type ConnectionConfig,
  type ConsoleConfig,
  parseConfig,
  type RoleGroups,
} from "./connection-config.ts";

/** An AWS account and Region to work in. Its id is the first segment of every address. */
export type Connection = {
  id: string;
  name: string;
  region: string;
  /** Only for servers' eyes; undefined leaves it to the SDK (AWS_ENDPOINT_URL_PCS, or AWS itself). */
  endpoint: string | undefined;
  credentials: ConnectionConfig["credentials"];
  sandbox: boolean;
  revision: Revision;
  /** How often to read it; undefined leaves it to the console (lib/live/pace.ts). */
  pollSeconds: ConsoleConfig["pollSeconds"];
  /** What is demanded of tags, beyond what AWS does. */
  tagPolicy?: ConsoleConfig["tagPolicy"];
  /** Which groups hold which role here. */
  roles: RoleGroups;
  /** Whether nobody changes anything here. */
  readOnly: boolean;
};

/** What the configuration says about this console as a whole. */
type Installation = {
  connections: [Connection, ...Connection[]];
  /** Which groups hold which role in what belongs to no connection. */
  roles: RoleGroups;
};

const nobody: RoleGroups = { viewer: [], operator: [], admin: [] };

const isSandbox = (endpoint: string | undefined) =>
  endpoint !== undefined && isLoopback(new URL(endpoint).hostname);

/** Where the SDK sends the requests of a connection that names no endpoint (SDK reference, AWS_ENDPOINT_URL). */
const endpointOf = ({ AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_PCS }: Environment) =>
  AWS_ENDPOINT_URL_PCS ?? AWS_ENDPOINT_URL;

function toConnection(
  config: ConnectionConfig,
  { pollSeconds, tagPolicy, roles, readOnly }: ConsoleConfig,
  environment: Environment,
): Connection {
  const sandbox = isSandbox(config.endpoint ?? endpointOf(environment));
  return {
    ...config,
    endpoint: config.endpoint,
    pollSeconds,
    tagPolicy,
    roles: config.roles ?? roles,
    readOnly: readOnly || config.readOnly,
    sandbox,
    revision: config.revision ?? environment.PCS_REVISION ?? (sandbox ? "2024-09-26" : "latest"),
  };
}

/** Without a configuration file the environment describes one connection. */
function fromEnvironment(environment: Environment): Result<ConsoleConfig, string[]> {
  const { AWS_REGION } = environment;
  if (!AWS_REGION)
    return failed(["AWS_REGION must name a Region, or CONSOLE_CONFIG a file of connections."]);
  const sandbox = isSandbox(endpointOf(environment));
  const connection = {
    id: sandbox ? "sandbox" : "aws",
    name: sandbox ? "Sandbox" : "AWS",
    region: AWS_REGION,
    credentials: { type: "default" as const },
    readOnly: false,
  };
  const connections = [connection];
  return ok({ connections, roles: nobody, readOnly: false, allowedEndpointHosts: [] });
}

/** Reads the file of connections, or says in sentences what is wrong with it. */
export function readConfigFile(path: string): Result<ConsoleConfig, string[]> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    return failed([
      `CONSOLE_CONFIG cannot be read: ${error instanceof Error ? error.message : path}.`,
    ]);
  }
  const config = parseConfig(text);
  return config.ok ? config : failed(config.error.map((sentence) => `${path}: ${sentence}`));
}

/** What is unsafe or useless about connections in a mode of signing in, in sentences. */
function refusals({ AUTH_MODE }: Environment, { connections, roles }: Installation): string[] {
  if (AUTH_MODE === "local") return [];
  if (AUTH_MODE === "none")
    return connections
      .filter(({ sandbox }) => !sandbox)
      .map(({ id }) => `${noAuthRefusal}: the connection “${id}” leads elsewhere.`);
  const named = [roles, ...connections.map((each) => each.roles)].flatMap(Object.values).flat();
  if (named.length > 0) return [];
  return [
    `AUTH_MODE=${AUTH_MODE} lets nobody in without roles: name groups in “roles” in the file that CONSOLE_CONFIG names.`,
  ];
}

/** Reads the connections and roles, or says in sentences what is wrong with their description. */
export function readInstallation(environment: Environment): Result<Installation, string[]> {
  const { CONSOLE_CONFIG } = environment;
  const config = CONSOLE_CONFIG ? readConfigFile(CONSOLE_CONFIG) : fromEnvironment(environment);
  if (!config.ok) return config;
  const [first, ...others] = config.value.connections.map((each) =>
    toConnection(each, config.value, environment),
  );
  if (!first) return failed(["connections: List at least one connection."]);
  const installation: Installation = {
    connections: [first, ...others],
    roles: config.value.roles,
  };
  const refused = refusals(environment, installation);
  return refused.length > 0 ? failed(refused) : ok(installation);
}

let known: Installation | undefined;

/**
 * The configuration of this console. It was checked at start (lib/start-check.ts), so a bad description is a bug here.
 */
export function installation(): Installation {
  if (known) return known;
  const read = readInstallation(env());
  if (!read.ok) throw new Error(read.error.join(" "));
  return (known = read.value);
}

/** The connections of this console, in the order of its configuration. */
export const connections = () => installation().connections;

export const findConnection = (id: string) =>
  connections().find((connection) => connection.id === id);
