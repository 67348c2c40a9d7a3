import type { IncomingMessage } from "node:http";

const limit = 1024 * 1024;

/** How much of an oversized body is still read, so that its sender gets to hear the answer. */
const discardLimit = 16 * limit;

export type Body =
  | { state: "whole"; bytes: Buffer }
  /** Over 1 MiB; `drained` says whether all of it has been taken off the connection. */
  | { state: "too large"; drained: boolean }
  /** The client went away before it had sent everything. */
  | { state: "aborted" };

/** Reads a request's body into memory, up to 1 MiB. */
export const readBody = (request: IncomingMessage): Promise<Body> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else chunks.length = 0;
      if (size > discardLimit) {
        request.pause();
        resolve({ state: "too large", drained: false });
      }
    });
    request.on("end", () => {
      if (size > limit) resolve({ state: "too large", drained: true });
      else resolve({ state: "whole", bytes: Buffer.concat(chunks, size) });
    });
    request.on("close", () => resolve({ state: "aborted" }));
  });
