import { apply, pagesOf, type DiskOperation, type Fate, type Image } from "./disk.ts";
import type { Random } from "./random.ts";

const pageSize = 4096;
const sectorSize = 512;

/** Of a page's writes since the last sync, the first few reached the disk; and of the last of them, so many bytes. */
type Luck = { writes: number; bytes: number };

/** In one half of the cases nothing of it; and of the other half, one in ten pages is torn at a sector. */
function drawLuck(random: Random, writes: number): Luck {
  if (random() < 0.5) return { writes: 0, bytes: 0 };
  const torn = random() < 0.1;
  const sectors = 1 + Math.floor(random() * (pageSize / sectorSize - 1));
  return {
    writes: 1 + Math.floor(random() * writes),
    bytes: torn ? sectors * sectorSize : pageSize,
  };
}

/** For each file its last sync, and the last sync of any. */
function syncsOf(operations: DiskOperation[]) {
  const byFile = new Map<number, number>();
  let last = 0;
  for (const [index, operation] of operations.entries()) {
    if (operation.kind !== "sync") continue;
    byFile.set(operation.file, index);
    last = index;
  }
  return { byFile, last };
}

/** For each page, the writes to it that no sync followed, as places among the operations. */
function unsyncedWrites(operations: DiskOperation[], synced: Map<number, number>) {
  const pages = new Map<string, number[]>();
  for (const [index, operation] of operations.entries()) {
    if (operation.kind !== "write" || index < (synced.get(operation.file) ?? 0)) continue;
    for (const { page } of pagesOf(operation)) {
      const key = `${operation.file}/${page}`;
      pages.set(key, [...(pages.get(key) ?? []), index]);
    }
  }
  return pages;
}

function draw(operations: DiskOperation[], random: Random): Fate {
  const { byFile, last } = syncsOf(operations);
  const pages = unsyncedWrites(operations, byFile);
  const lucks = new Map([...pages].map(([key, { length }]) => [key, drawLuck(random, length)]));
  return {
    metadata: last + Math.floor(random() * (operations.length - last + 1)),
    reached: (file, page, index) => {
      if (index < (byFile.get(file) ?? 0)) return pageSize;
      const key = `${file}/${page}`;
      const { writes, bytes } = lucks.get(key) ?? { writes: 0, bytes: 0 };
      const nth = (pages.get(key) ?? []).indexOf(index) + 1;
      if (nth > writes) return 0;
      return nth === writes ? bytes : pageSize;
    },
  };
}

/**
 * What the disk may hold when the power is cut after these operations: what was synced; of the rest each page of 4 KB as
 * it was after some of its writes, or none, by chance, and some of them torn; and names and sizes as they were at some
 * moment since the last sync of anything, for a file system with a journal (ext4, xfs) keeps their order.
 */
export const afterPowerCut = (image: Image, operations: DiskOperation[], random: Random): Image =>
  apply(image, operations, draw(operations, random));
