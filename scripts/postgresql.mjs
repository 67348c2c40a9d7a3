import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { appendFile, chown, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { aptCommand, aptInstall } from "./apt.mjs";
import { freePort } from "./network.mjs";
import { Refusal } from "./refusal.mjs";
import { endTethered, spawnTethered, unprivileged } from "./tethered-server.mjs";

const oldestMajor = 15;
const packages = ["postgresql"];
const debianFolder = "/usr/lib/postgresql";
const startMilliseconds = 60_000;

// Debian's package makes a cluster of its own and starts it. The tests bring their own, so that one would only be in
// the way; whoever has the package already keeps what they have.
const noClusterOfItsOwn =
  "test -e /etc/postgresql-common/createcluster.conf || { mkdir -p /etc/postgresql-common && echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.conf; }";

/**
 * The major version of the PostgreSQL in a folder of programs, or 0 when it cannot be started.
 * @param {string} folder
 */
function majorIn(folder) {
  const { status, stdout } = spawnSync(join(folder, "postgres"), ["--version"], {
    encoding: "utf8",
  });
  return status === 0 ? Number(/\d+/.exec(stdout)?.[0] ?? 0) : 0;
}

/** Where the programs of a PostgreSQL could be: where Debian puts them, newest first, and the folders of the PATH. */
function candidates() {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder) : [];
  return [
    ...versions
      .sort((one, other) => Number(other) - Number(one))
      .map((version) => join(debianFolder, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
}

/** @returns {string | undefined} the folder of its programs, or nothing when there is none */
function findPostgresql() {
  const { POSTGRESQL_BIN: chosen } = process.env;
  if (!chosen) return candidates().find((folder) => majorIn(folder) >= oldestMajor);
  if (majorIn(chosen) >= oldestMajor) return chosen;
  throw new Refusal(
    `POSTGRESQL_BIN names ${chosen}, which holds no PostgreSQL ${oldestMajor} or newer that can be started.`,
  );
}

/** Why the tests on a PostgreSQL server cannot run here. */
export const postgresqlMissing = `The database tests need PostgreSQL ${oldestMajor} or newer, and there is none: install it as root with “${aptCommand(packages)}”, or name the folder of its programs in POSTGRESQL_BIN.`;

/**
 * Finds PostgreSQL, or installs Debian's when it may.
 * @returns {Promise<string>} the folder of its programs
 */
export async function ensurePostgresql() {
  const found = findPostgresql();
  if (found) return found;
  const installed = (await aptInstall("PostgreSQL", packages, noClusterOfItsOwn))
    ? findPostgresql()
    : undefined;
  if (installed) return installed;
  throw new Refusal(postgresqlMissing);
}

/**
 * Makes the folder of data of a server whose data nobody will miss.
 * @param {string} programs
 * @param {string} folder
 * @param {{ port: number, user: ReturnType<typeof unprivileged> }} options
 */
async function makeData(programs, folder, { port, user }) {
  const data = join(folder, "data");
  const options = ["-U", "console", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"];
  const initdb = spawnSync(join(programs, "initdb"), ["-D", data, ...options], {
    ...user,
    cwd: folder,
    encoding: "utf8",
  });
  if (initdb.status !== 0)
    throw new Refusal(`PostgreSQL could not make its folder of data:\n${initdb.stderr}`);
  const settings = [
    `port = ${port}`,
    "listen_addresses = '127.0.0.1'",
    "unix_socket_directories = ''",
    "max_connections = 200",
    "shared_buffers = '16MB'",
    ...["fsync = off", "synchronous_commit = off", "full_page_writes = off"],
  ];
  await appendFile(join(data, "postgresql.conf"), `\n${settings.join("\n")}\n`);
  return data;
}

/**
 * Starts a PostgreSQL server on loopback with a new, empty folder of data, which is gone when it is stopped.
 * @returns {Promise<{ url: string, programs: string, stop: () => Promise<void> } | undefined>} nothing when there is no PostgreSQL
 */
export async function startPostgresql() {
  const programs = findPostgresql();
  if (programs === undefined) return undefined;
  const user = unprivileged();
  const port = await freePort("127.0.0.1");
  const folder = await mkdtemp(join(tmpdir(), "pcs-console-postgresql-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    if (user) await chown(folder, user.uid, user.gid);
    const data = await makeData(programs, folder, { port, user });
    const server = spawnTethered([join(programs, "postgres"), "-D", data], {
      cwd: folder,
      user,
      signal: "QUIT",
    });
    await listening(server);
    const stop = async () => {
      await endTethered(server);
      await remove();
    };
    return { url: `postgresql://console@127.0.0.1:${port}/postgres`, programs, stop };
  } catch (error) {
    await remove();
    throw error;
  }
}

/**
 * Waits until a server says that it is ready.
 * @param {import("node:child_process").ChildProcessByStdio<import("node:stream").Writable, null, import("node:stream").Readable>} server
 * @returns {Promise<void>}
 */
function listening(server) {
  let log = "";
  return new Promise((resolve, reject) => {
    /** @param {string} sentence */
    const fail = (sentence) => {
      server.stdin.end();
      reject(new Refusal(`${sentence}:\n${log}`));
    };
    const limit = setTimeout(() => fail("PostgreSQL did not start in time"), startMilliseconds);
    server.once("exit", () => {
      clearTimeout(limit);
      fail("PostgreSQL could not be started");
    });
    server.stderr.setEncoding("utf8").on("data", (text) => {
      log = (log + text).slice(-4_000);
      if (!log.includes("database system is ready to accept connections")) return;
      clearTimeout(limit);
      resolve();
    });
  });
}
