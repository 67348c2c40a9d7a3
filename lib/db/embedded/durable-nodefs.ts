import fs from "node:fs";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/** The errno that PostgreSQL gets when the disk refuses: EIO, as Emscripten numbers it. */
const ioError = 29;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** The table of what can be done with an open file, which every file of the data folder shares. */
function streamOperations(module: unknown): Record<string, unknown> {
  const nodefs = isRecord(module) ? module.NODEFS : undefined;
  const operations = isRecord(nodefs) ? nodefs.stream_ops : undefined;
  if (!isRecord(operations))
    throw new Error("PGlite has changed inside: NODEFS.stream_ops is gone.");
  return operations;
}

const descriptorOf = (stream: unknown): number => {
  const descriptor = isRecord(stream) ? stream.nfd : undefined;
  if (typeof descriptor !== "number") throw new Error("PGlite has changed inside: no stream.nfd.");
  return descriptor;
};

/**
 * PGlite's files on the disk, with the fsync that PGlite leaves out: without it a commit is a promise that a power cut
 * breaks, and mostly the whole database with it. It hooks into PGlite's inside, so PGlite's version is pinned, and
 * whoever opens a database checks that `syncs` grows.
 */
export class DurableNodeFS extends NodeFS {
  /** How often PostgreSQL had something put on the disk. */
  syncs = 0;
  /** Whether PostgreSQL gave up (PANIC): nothing may be asked of this instance any more, it would never answer. */
  aborted = false;

  override async init(...args: Parameters<NodeFS["init"]>) {
    const { emscriptenOpts } = await super.init(...args);
    const hook = (module: unknown) => {
      streamOperations(module).fsync = (stream: unknown) => this.#sync(descriptorOf(stream));
    };
    const onAbort = () => {
      this.aborted = true;
    };
    return {
      emscriptenOpts: {
        ...emscriptenOpts,
        onAbort,
        preRun: [...(emscriptenOpts.preRun ?? []), hook],
      },
    };
  }

  #sync(descriptor: number): number {
    try {
      fs.fsyncSync(descriptor);
      this.syncs += 1;
      return 0;
    } catch {
      return ioError;
    }
  }
}
