import { setFlagsFromString } from "node:v8";
import { PGlite } from "@electric-sql/pglite";
import { DatabaseLost } from "#lib/db/outage.ts";
import { DurableNodeFS } from "./durable-nodefs.ts";

/**
 * Keeps V8 from compiling PostgreSQL a second time, with the optimizing compiler: for one of its functions, of 105 KB,
 * that takes 600 MB for half a second, and some of it stays. To be called before PGlite is loaded; whatever else is
 * WebAssembly in this process is compiled once as well.
 */
export function compileOnce(): void {
  setFlagsFromString("--no-wasm-dynamic-tiering");
  setFlagsFromString("--no-wasm-tier-up");
}

/** PGlite's own settings, less the one that turns fsync off, and those that durability and little memory ask for. */
const startParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
  ...[
    "fsync=on",
    // The way that reaches stream_ops.fsync (durable-nodefs.ts).
    "wal_sync_method=fsync",
    "full_page_writes=on",
    "synchronous_commit=on",
    "shared_buffers=8MB",
  ].flatMap((setting) => ["-c", setting]),
];

/** PostgreSQL in this process, on a folder that this process owns. */
export class EmbeddedPostgres extends PGlite {
  readonly #disk: DurableNodeFS;
  readonly #lastWords: string[];

  constructor(folder: string) {
    const disk = new DurableNodeFS(folder);
    const lastWords: string[] = [];
    super({
      fs: disk,
      startParams,
      onStderr: (line) => {
        const [, words] = /\b(?:FATAL|PANIC): +(.*)/.exec(line) ?? [];
        if (words !== undefined) lastWords.push(words);
        return false;
      },
    });
    this.#disk = disk;
    this.#lastWords = lastWords;
  }

  /** How often it had something put on the disk. */
  get syncs(): number {
    return this.#disk.syncs;
  }

  get lost(): boolean {
    return this.#disk.aborted;
  }

  /** What it said when it gave up. */
  get lastWords(): string | undefined {
    return this.#lastWords.at(-1);
  }

  /** The one way in for every statement. PGlite itself would enter an engine that has stopped, and never come back. */
  override execProtocolRawSync(message: Uint8Array): Uint8Array {
    this.#refuseIfLost();
    const answer = super.execProtocolRawSync(message);
    this.#refuseIfLost();
    return answer;
  }

  /** What close() does in the end, at once: for the last moment of a process. What fails, the next start repairs. */
  shutDownNow(): void {
    if (!this.ready || this.lost) return;
    try {
      this.Module._pgl_setPGliteActive(0);
      this.Module._pgl_run_atexit_funcs();
    } catch {
      return;
    }
  }

  #refuseIfLost() {
    if (this.lost) throw new DatabaseLost(this.lastWords ?? "PostgreSQL stopped");
  }
}
