/** Rows and the versions that they got: 0 for one that was deleted. */
export type Changes = [row: number, version: number][];

/** What a program asked of the disk, in order, with marks of how far it had got. Files have numbers, as names change. */
export type DiskOperation =
  | { kind: "open"; path: string; file: number; created: boolean }
  | { kind: "directory"; path: string }
  | { kind: "write"; file: number; position: number; data: Uint8Array }
  | { kind: "truncate"; file: number; size: number }
  | { kind: "rename"; from: string; to: string }
  | { kind: "remove"; path: string }
  | { kind: "sync"; file: number }
  | { kind: "opened" }
  | { kind: "begin" | "acknowledged"; changes: Changes };

type Write = Extract<DiskOperation, { kind: "write" }>;

/** The content of every file by its path; a directory has none. */
export type Image = Map<string, Uint8Array | undefined>;

const pageSize = 4096;

/** The parts of a write, page by page. */
export function* pagesOf({ position, data }: Write) {
  for (let start = position; start < position + data.length;) {
    const page = Math.floor(start / pageSize);
    const end = Math.min((page + 1) * pageSize, position + data.length);
    const offset = start - page * pageSize;
    yield { page, start, offset, data: data.subarray(start - position, end - position) };
    start = end;
  }
}

/** Which operations count as on the disk. */
export type Fate = {
  /** Names and sizes: those before this operation. */
  metadata: number;
  /**
   * How many bytes of a page reached the disk by a write.
   * @param index the write's place among the operations
   */
  reached: (file: number, page: number, index: number) => number;
};

/** The files of a disk under their names, numbered as in the operations. */
class Files {
  readonly #names = new Map<string, number | undefined>();
  readonly #contents = new Map<number, Uint8Array>();
  /** Files whose content is no longer the image's own. */
  readonly #copied = new Set<number>();

  constructor(image: Image) {
    // Until an operation opens them, files have numbers that no operation knows.
    for (const [index, [path, content]] of [...image].entries()) {
      this.#names.set(path, content && -1 - index);
      if (content) this.#contents.set(-1 - index, content);
    }
  }

  /** The content of a file, of at least a size, to be changed. */
  #writable(file: number, size: number): Uint8Array {
    const content = this.#contents.get(file) ?? new Uint8Array();
    if (this.#copied.has(file) && content.length >= size) return content;
    const copy = new Uint8Array(Math.max(size, content.length));
    copy.set(content);
    this.#contents.set(file, copy);
    this.#copied.add(file);
    return copy;
  }

  put(file: number, position: number, data: Uint8Array): void {
    this.#writable(file, position + data.length).set(data, position);
  }

  /** A file that was there gets its number when it is first opened. */
  adopt({ path, file }: { path: string; file: number }): void {
    const before = this.#names.get(path);
    const content = before === undefined || before >= 0 ? undefined : this.#contents.get(before);
    if (!content) return;
    this.#contents.set(file, content);
    this.#names.set(path, file);
  }

  changeMetadata(operation: DiskOperation): void {
    if (operation.kind === "open") this.#names.set(operation.path, operation.file);
    if (operation.kind === "directory") this.#names.set(operation.path, undefined);
    if (operation.kind === "remove") this.#names.delete(operation.path);
    if (operation.kind === "rename") {
      this.#names.set(operation.to, this.#names.get(operation.from));
      this.#names.delete(operation.from);
    }
    if (operation.kind === "truncate") {
      const { file, size } = operation;
      this.#contents.set(file, this.#writable(file, size).slice(0, size));
    }
  }

  image(): Image {
    const contentOf = (file: number | undefined) =>
      file === undefined ? undefined : (this.#contents.get(file) ?? new Uint8Array());
    return new Map([...this.#names].map(([path, file]) => [path, contentOf(file)]));
  }
}

/** Carries operations out on an image, as far as their fate lets them. */
export function apply(image: Image, operations: DiskOperation[], fate: Fate): Image {
  const files = new Files(image);
  const write = (operation: Write, index: number) => {
    for (const { page, start, offset, data } of pagesOf(operation)) {
      const room = fate.reached(operation.file, page, index) - offset;
      if (room > 0) files.put(operation.file, start, data.subarray(0, room));
    }
  };
  for (const [index, operation] of operations.entries()) {
    if (operation.kind === "write") write(operation, index);
    else if (operation.kind === "open" && !operation.created) files.adopt(operation);
    else if (index < fate.metadata) files.changeMetadata(operation);
  }
  return files.image();
}

/** What the disk holds when everything has arrived. */
export const afterAll = (image: Image, operations: DiskOperation[]): Image =>
  apply(image, operations, { metadata: operations.length, reached: () => pageSize });
