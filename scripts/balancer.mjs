import { spawnSync } from "node:child_process";
import { chown, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ensureHaproxy } from "./haproxy.mjs";
import { freePort } from "./network.mjs";
import { Refusal } from "./refusal.mjs";
import { endTethered, spawnTethered, unprivileged } from "./tethered-server.mjs";

const startMilliseconds = 10_000;

/**
 * @typedef {object} BalancerOptions
 * @property {string[]} replicas the addresses of the consoles
 * @property {number} [port] 0, the default, takes any free one
 *
 * @typedef {object} Balancer
 * @property {string} url what people open
 * @property {string} certificate which it has signed itself, as PEM
 * @property {() => Promise<void>} stop
 */

/**
 * What the balancer does. A replica that refuses a connection is left out at once, and comes back when it answers again.
 * What can be asked twice goes to the other one when a replica dies before it has answered; a POST does so only when it was
 * never sent. A browser stays with its replica while that lives, so that no page shows a reading of one after a newer one
 * of the other. Nothing that a browser says of itself in the headers of proxies reaches a console.
 *
 * There are two listeners, the inner one in front of the replicas, because HAProxy takes leave of a client without a word when a
 * replica dies during any but the first request of a connection (over HTTP/2 it even says that the request was refused).
 * Browsers repeat such requests, also a POST. Inside, every request is the first of its connection, and gets a 502.
 * It also means that no request is sent to a replica on a connection that the replica is about to close.
 * @param {{ replicas: string[], port: number, folder: string }} options
 */
const configuration = ({ replicas, port, folder }) => `
global
  maxconn 2000
  ssl-default-bind-options ssl-min-ver TLSv1.2
defaults
  mode http
  timeout connect 2s
  timeout client 90s
  timeout server 90s
  timeout http-request 10s
  timeout check 5s
  retries 3
  option redispatch 1
  option http-server-close
frontend people
  bind 127.0.0.1:${port} ssl crt ${join(folder, "balancer.pem")} alpn h2,http/1.1
  http-request del-header Forwarded
  http-request set-header X-Forwarded-For %[src]
  http-request set-header X-Forwarded-Host %[req.hdr(host)]
  http-request set-header X-Forwarded-Proto https
  http-request set-header X-Forwarded-Port ${port}
  use_backend inside
backend inside
  server inside abns@pcs-console-${port}
frontend requests
  bind abns@pcs-console-${port}
  use_backend consoles
backend consoles
  balance roundrobin
  cookie pcs-replica insert indirect nocache httponly secure
  option httpchk GET /healthz
  retry-on conn-failure empty-response junk-response
  http-request disable-l7-retry if !{ method GET HEAD OPTIONS }
  default-server check inter 500ms fall 3 rise 1 observe layer4 error-limit 1 on-error mark-down
${replicas.map((url, index) => `  server replica-${index + 1} ${new URL(url).host} cookie replica-${index + 1}`).join("\n")}
`;

/**
 * Makes a key and a certificate for it that is good for loopback alone.
 * @param {string} folder
 * @returns {Promise<string>} the certificate
 */
async function makeCertificate(folder) {
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  const made = spawnSync(
    "openssl",
    [
      ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"],
      ...["-days", "30", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"],
      ...["-keyout", key, "-out", certificate],
    ],
    { encoding: "utf8" },
  );
  if (made.status !== 0)
    throw new Refusal(`openssl could not make a certificate:\n${made.stderr ?? made.error}`);
  const [keyText, text] = await Promise.all([readFile(key, "utf8"), readFile(certificate, "utf8")]);
  await writeFile(join(folder, "balancer.pem"), text + keyText, { mode: 0o600 });
  return text;
}

/**
 * Starts a balancer with TLS in front of consoles, on loopback. It ends when whoever started it ends.
 * @param {BalancerOptions} options
 * @returns {Promise<Balancer>}
 */
export async function startBalancer({ replicas, port: wanted }) {
  const haproxy = await ensureHaproxy();
  const port = wanted || (await freePort("127.0.0.1"));
  const user = unprivileged();
  const folder = await mkdtemp(join(tmpdir(), "pcs-console-balancer-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const certificate = await makeCertificate(folder);
    const file = join(folder, "haproxy.cfg");
    await writeFile(file, configuration({ replicas, port, folder }));
    if (user)
      for (const path of [folder, file, join(folder, "balancer.pem")])
        await chown(path, user.uid, user.gid);
    const server = spawnTethered([haproxy, "-db", "-q", "-f", file], {
      cwd: folder,
      user,
      signal: "TERM",
    });
    await listening(server, port);
    const stop = async () => {
      await endTethered(server);
      await remove();
    };
    return { url: `https://127.0.0.1:${port}`, certificate, stop };
  } catch (error) {
    await remove();
    throw error;
  }
}

/**
 * @param {number} port
 * @returns {Promise<boolean>} whether somebody listens there
 */
const accepts = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });

/**
 * Waits until the balancer takes connections, whether or not a replica is there already.
 * @param {ReturnType<typeof spawnTethered>} server
 * @param {number} port
 */
async function listening(server, port) {
  let log = "";
  server.stderr.setEncoding("utf8").on("data", (text) => (log = (log + text).slice(-4_000)));
  const until = Date.now() + startMilliseconds;
  while (server.exitCode === null && Date.now() < until) {
    if (await accepts(port)) return;
    await sleep(20);
  }
  server.stdin.end();
  throw new Refusal(`The balancer could not be started:\n${log}`);
}
