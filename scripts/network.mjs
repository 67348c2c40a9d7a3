import { randomInt } from "node:crypto";
import { Agent, get } from "node:http";
import { createServer } from "node:net";

const loopbackNames = new Set(["localhost", "127.0.0.1", "::1", "[::1]"]);

/**
 * Whether a host name or address can only be reached from this machine. Says the same as lib/env.ts, which a Node
 * that cannot run TypeScript cannot import.
 * @param {string} host
 */
export const isLoopback = (host) => loopbackNames.has(host);

/**
 * @param {string} host
 * @param {number} port
 */
export const httpUrl = (host, port) =>
  `http://${host.includes(":") && !host.startsWith("[") ? `[${host}]` : host}:${port}`;

/**
 * Listens for a moment.
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | undefined>} why it cannot be done, as the system's error code, or nothing
 */
function tryPort(host, port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve("code" in error ? String(error.code) : error.message));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}

/**
 * A port that nothing listens on. It lies below the range from which Linux takes the ports of outgoing connections, so
 * that it is still free when what listened there is stopped for a while and started again.
 * @param {string} host
 * @returns {Promise<number>}
 */
export async function freePort(host) {
  let code;
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = randomInt(16_384, 32_768);
    code = await tryPort(host, port);
    if (code === undefined) return port;
  }
  throw new Error(`No free port on ${host}: ${code}`);
}

/**
 * Why a server could not listen there, or nothing when it could.
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | undefined>}
 */
export async function portRefusal(host, port) {
  const code = await tryPort(host, port);
  if (code === undefined) return undefined;
  if (code === "EADDRINUSE")
    return `Port ${port} on ${host} is already in use: stop what listens there, or choose another port with --port.`;
  if (code === "EACCES")
    return `Port ${port} needs more rights than you have: choose one above 1023 with --port.`;
  return `This machine cannot listen on ${host} (${code}): choose another address with --host.`;
}

// An agent of our own, because Node's default one may be told to use a proxy.
const direct = new Agent();

/**
 * The HTTP status that a URL answers with, or nothing when nobody answers in time.
 * @param {string} url
 * @returns {Promise<number | undefined>}
 */
export function probe(url) {
  return new Promise((resolve) => {
    const request = get(url, { agent: direct, timeout: 5_000 }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on("timeout", () => request.destroy());
    request.on("error", () => resolve(undefined));
  });
}
