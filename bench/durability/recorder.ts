import fs from "node:fs";
import { relative } from "node:path";
import type { DiskOperation } from "./disk.ts";

type Wrapper = (args: unknown[], call: () => unknown) => unknown;

/** Puts something around a function of `fs`, for everyone in this process who calls it as a member of `fs`. */
function around(name: string, wrapper: Wrapper): void {
  const original: unknown = Reflect.get(fs, name);
  if (typeof original !== "function") throw new Error(`node:fs has no ${name}.`);
  Object.assign(fs, {
    [name]: (...args: unknown[]) => wrapper(args, () => Reflect.apply(original, fs, args)),
  });
}

function bytesOf(data: unknown): Uint8Array {
  if (typeof data === "string") return Buffer.from(data);
  if (!ArrayBuffer.isView(data)) throw new Error("Something else than bytes was written.");
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

/** What happens below a folder, and which number and which descriptors its files have. */
class Recording {
  readonly operations: DiskOperation[] = [];
  readonly #folder: string;
  readonly #numbers = new Map<string, number>();
  readonly #descriptors = new Map<unknown, number>();
  #files = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** A path below the folder, as from there; nothing for any other. */
  inside(path: unknown): string | undefined {
    const below = typeof path === "string" ? relative(this.#folder, path) : "..";
    return below === ".." || below.startsWith("../") ? undefined : below;
  }

  numberOf(path: string, created: boolean): number {
    const known = created ? undefined : this.#numbers.get(path);
    if (known !== undefined) return known;
    const file = (this.#files += 1);
    this.#numbers.set(path, file);
    this.operations.push({ kind: "open", path, file, created });
    return file;
  }

  opened(descriptor: unknown, file: number): void {
    this.#descriptors.set(descriptor, file);
  }

  closed(descriptor: unknown): void {
    this.#descriptors.delete(descriptor);
  }

  fileOf(descriptor: unknown): number | undefined {
    return this.#descriptors.get(descriptor);
  }

  renamed(from: string, to: string): void {
    this.operations.push({ kind: "rename", from, to });
    const file = this.#numbers.get(from);
    this.#numbers.delete(from);
    this.#numbers.delete(to);
    if (file !== undefined) this.#numbers.set(to, file);
  }

  removed(path: string): void {
    this.operations.push({ kind: "remove", path });
    this.#numbers.delete(path);
  }
}

/** Opening a file, which may make or empty it. */
const open =
  (recording: Recording): Wrapper =>
  ([path, flags], call) => {
    const below = recording.inside(path);
    const isNew = !fs.existsSync(String(path));
    const descriptor = call();
    if (below === undefined) return descriptor;
    const file = recording.numberOf(below, isNew);
    recording.opened(descriptor, file);
    if (Number(flags) & fs.constants.O_TRUNC && !isNew)
      recording.operations.push({ kind: "truncate", file, size: 0 });
    return descriptor;
  };

/** Making a file at one stroke, or replacing its content. */
const writeFile =
  (recording: Recording): Wrapper =>
  ([path, data], call) => {
    const below = recording.inside(path);
    const isNew = !fs.existsSync(String(path));
    const result = call();
    if (below === undefined) return result;
    const file = recording.numberOf(below, isNew);
    const { operations } = recording;
    if (!isNew) operations.push({ kind: "truncate", file, size: 0 });
    operations.push({ kind: "write", file, position: 0, data: bytesOf(data).slice() });
    return result;
  };

const write =
  (recording: Recording): Wrapper =>
  ([descriptor, data, offset, , position], call) => {
    const written = Number(call());
    const file = recording.fileOf(descriptor);
    if (file === undefined) return written;
    if (typeof position !== "number") throw new Error("Something was written without a position.");
    const bytes = bytesOf(data).slice(Number(offset), Number(offset) + written);
    recording.operations.push({ kind: "write", file, position, data: bytes });
    return written;
  };

/** What is done to an open file and can be said in one operation. */
const onDescriptor =
  (recording: Recording, operation: (file: number, args: unknown[]) => DiskOperation): Wrapper =>
  (args, call) => {
    const result = call();
    const file = recording.fileOf(args[0]);
    if (file !== undefined) recording.operations.push(operation(file, args));
    return result;
  };

/** What is done to a path. */
const onPath =
  (recording: Recording, note: (path: string, args: unknown[]) => void): Wrapper =>
  (args, call) => {
    const result = call();
    const path = recording.inside(args[0]);
    if (path !== undefined) note(path, args);
    return result;
  };

/**
 * Records what this process asks of the disk below a folder. PGlite asks through the synchronous functions of `fs` and
 * no others; that nothing escapes, power-cuts.ts proves by carrying the record out and comparing.
 */
export function record(folder: string): DiskOperation[] {
  const recording = new Recording(folder);
  const { operations } = recording;
  around("openSync", open(recording));
  around("closeSync", ([descriptor], call) => {
    recording.closed(descriptor);
    return call();
  });
  around("writeSync", write(recording));
  around("writeFileSync", writeFile(recording));
  around(
    "ftruncateSync",
    onDescriptor(recording, (file, [, size]) => ({ kind: "truncate", file, size: Number(size) })),
  );
  around(
    "fsyncSync",
    onDescriptor(recording, (file) => ({ kind: "sync", file })),
  );
  around(
    "truncateSync",
    onPath(recording, (path, [, size]) =>
      operations.push({
        kind: "truncate",
        file: recording.numberOf(path, false),
        size: Number(size),
      }),
    ),
  );
  around(
    "renameSync",
    onPath(recording, (from, [, to]) => recording.renamed(from, recording.inside(to) ?? "")),
  );
  around(
    "mkdirSync",
    onPath(recording, (path) => operations.push({ kind: "directory", path })),
  );
  for (const name of ["unlinkSync", "rmdirSync"])
    around(
      name,
      onPath(recording, (path) => recording.removed(path)),
    );
  return operations;
}
