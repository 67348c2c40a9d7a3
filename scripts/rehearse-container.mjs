// npm run rehearse:container: carries out the steps of deploy/Dockerfile in a clean folder, without a container engine,
// and starts what comes out of them as the image would: as a user that owns nothing of it, and so can write nothing
// there. Needs root, for the other user, and the npm registry.
import { execFileSync, spawnSync } from "node:child_process";
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { startChild, stopChildren } from "./child.mjs";
import { sandboxEnvironment } from "./console-environment.mjs";
import { freePort, httpUrl } from "./network.mjs";
import { Refusal, runCommand } from "./refusal.mjs";
import { root } from "./root.mjs";
import { findNode, hostEnvironment } from "./runtime.mjs";
import { startSandbox } from "./stack.mjs";
import { answers, whenReady } from "./when-ready.mjs";

/** The user of the image. */
const nobody = 65_532;

/**
 * The instructions of the build stage and of the final one.
 * @param {string} dockerfile
 */
function stagesOf(dockerfile) {
  const lines = dockerfile
    .replaceAll(/^#.*\n/gm, "")
    .replaceAll(/\\\n\s*/g, "")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const starts = lines.flatMap((line, index) => (line.startsWith("FROM ") ? [index] : []));
  const [build = 0, final = 0] = starts;
  return { build: lines.slice(build + 1, final), final: lines.slice(final + 1) };
}

/**
 * The files that the engine would send: those of git, less what .dockerignore names.
 * @returns {Promise<string[]>}
 */
async function context() {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { cwd: root });
  const rules = await readFile(join(root, ".dockerignore"), "utf8");
  const ignored = rules.split("\n").filter((line) => line && !/[#*]/.test(line));
  const isIgnored = (/** @type {string} */ file) =>
    ignored.some((rule) => file === rule || file.startsWith(`${rule}/`));
  return String(listed)
    .split("\n")
    .filter((file) => file && !isIgnored(file));
}

/**
 * Carries out the build stage below a folder that stands for the root of its file system.
 * @param {string[]} instructions
 * @param {string} place
 */
async function build(instructions, place) {
  const files = await context();
  let folder = place;
  for (const line of instructions) {
    console.log(`  ${line}`);
    const [name, ...words] = line.split(/\s+/);
    if (name === "WORKDIR") folder = join(place, words[0] ?? "");
    else if (name === "COPY") {
      const sources = words.slice(0, -1).map((word) => word.replace(/^\.\//, ""));
      const copied = files.filter((file) =>
        sources.some((from) => from === "." || file === from || file.startsWith(`${from}/`)),
      );
      for (const file of copied) {
        await mkdir(dirname(join(folder, file)), { recursive: true });
        await cp(join(root, file), join(folder, file));
      }
    } else if (name === "RUN")
      run(words.join(" ").replaceAll(/ \/(image|data)/g, ` ${place}/$1`), folder);
    else throw new Refusal(`This rehearsal does not know ${name}.`);
  }
}

/**
 * @param {string} command
 * @param {string} cwd
 */
function run(command, cwd) {
  const { status } = spawnSync("sh", ["-c", command], {
    cwd,
    env: hostEnvironment(),
    stdio: "inherit",
  });
  if (status !== 0) throw new Refusal(`“${command}” failed.`);
}

/**
 * The environment that the final stage sets, with its folder of data in the rehearsal's place.
 * @param {string[]} instructions
 * @param {string} place
 * @returns {Record<string, string>}
 */
function environmentOf(instructions, place) {
  const [line = ""] = instructions.filter((each) => each.startsWith("ENV "));
  const pairs = line
    .slice(4)
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split("="));
  const entries = pairs.map(([name = "", value = ""]) => [name, value]);
  return { ...Object.fromEntries(entries), DATA_DIR: join(place, "data") };
}

/**
 * Starts the folder as the image would start it, less the address: without sign-in only loopback is allowed.
 * @param {string} place
 * @param {string[]} instructions of the final stage
 */
async function tryOut(place, instructions) {
  const sandbox = await startSandbox({ dataDir: join(place, "sandbox") });
  const [host, port] = ["127.0.0.1", await freePort("127.0.0.1")];
  const url = httpUrl(host, port);
  const base = sandboxEnvironment({ NODE_ENV: "production" }, sandbox.address, {
    host,
    url,
    dev: false,
  });
  const command = /^CMD (.*)$/m.exec(instructions.join("\n"))?.[1] ?? "[]";
  const env = {
    ...base,
    ...environmentOf(instructions, place),
    ...{ CONSOLE_CONFIG: undefined, HOSTNAME: host, CONSOLE_LISTEN: host, PORT: String(port) },
    DRAIN_SECONDS: "0",
  };
  const began = performance.now();
  const node = join(place, "node");
  const child = startChild({
    file: "setpriv",
    args: [
      ...["--reuid", String(nobody), "--regid", String(nobody), "--clear-groups"],
      ...["--no-new-privs", "--bounding-set=-all", node, ...JSON.parse(command)],
    ],
    cwd: join(place, "image"),
    env,
    tethered: false,
  });
  await whenReady("The image's console", child, {
    timeoutMs: 30_000,
    ...answers([`${url}/healthz`, `${url}/readyz`]),
  });
  const ms = Math.round(performance.now() - began);
  const page = await (await fetch(`${url}/sandbox/clusters`)).text();
  if (!page.includes("</table>"))
    throw new Refusal("The page of clusters is not what it should be.");
  const health = spawnSync(node, ["healthcheck.mjs"], { cwd: join(place, "image"), env });
  if (health.status !== 0) throw new Refusal("The health check fails.");
  const written = spawnSync("find", [join(place, "image"), "-user", String(nobody)]);
  if (written.stdout.length > 0) throw new Refusal(`It wrote outside its data:\n${written.stdout}`);
  const status = await readFile(`/proc/${child.pid}/status`, "utf8");
  const rss = Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  child.kill("SIGTERM");
  const { code } = await child.exited;
  if (code !== 0) throw new Refusal(`It ended with code ${code}, not with 0.`);
  return { ms, rss };
}

await runCommand(async () => {
  if (process.getuid?.() !== 0)
    throw new Refusal("Run this as root: it starts the console as another user.");
  const place = await mkdtemp(join(tmpdir(), "pcs-console-image-"));
  try {
    await chmod(place, 0o755);
    const stages = stagesOf(await readFile(join(root, "deploy/Dockerfile"), "utf8"));
    await build(stages.build, place);
    const image = join(place, "image");
    await chown(join(place, "data"), nobody, nobody);
    await cp(findNode(root), join(place, "node"), { dereference: true });
    const { ms, rss } = await tryOut(place, stages.final);
    const size = spawnSync("du", ["-sm", image], { encoding: "utf8" }).stdout.split("\t")[0];
    console.log(
      `The image's folder has ${size} MB; its console was ready after ${ms} ms, with ${rss} MB.`,
    );
    return 0;
  } finally {
    await stopChildren();
    await rm(place, { recursive: true, force: true });
  }
});
