import type { Changes } from "./disk.ts";

/** What a database must hold: what was acknowledged, and of what was under way the one or the other. */
export class Ledger {
  #acknowledged = new Map<number, number>();
  #underWay = new Map<number, number>();

  begin(changes: Changes): void {
    this.#underWay = new Map(changes);
  }

  acknowledge(changes: Changes): void {
    for (const [row, version] of changes) this.#acknowledged.set(row, version);
    this.#underWay.clear();
  }

  /** How many changes are in it. */
  get size(): number {
    return this.#acknowledged.size;
  }

  /**
   * Compares it with what a database holds, which it takes over.
   * @returns the rows that are not as they were acknowledged
   */
  lost(stored: Changes): number[] {
    const found = new Map(stored);
    const rows = new Set([...this.#acknowledged.keys(), ...this.#underWay.keys(), ...found.keys()]);
    const wrong = [...rows].filter((row) => {
      const version = found.get(row) ?? 0;
      const isUnderWay = this.#underWay.has(row) && this.#underWay.get(row) === version;
      return version !== (this.#acknowledged.get(row) ?? 0) && !isUnderWay;
    });
    const halfDone = this.#isHalfDone(found) ? [...this.#underWay.keys()] : [];
    this.#acknowledged = found;
    this.#underWay.clear();
    return [...new Set([...wrong, ...halfDone])];
  }

  /** What was under way is there whole or not at all: it was one transaction. */
  #isHalfDone(found: Map<number, number>): boolean {
    const done = [...this.#underWay].filter(([row, version]) => (found.get(row) ?? 0) === version);
    return done.length > 0 && done.length < this.#underWay.size;
  }
}
