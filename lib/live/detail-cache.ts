import type { Failure } from "#lib/errors.ts";
import type { Result } from "#lib/result.ts";

/** Details by ARN: good as long as they are asked for in the same version. */
type Entry<Detail> = { version: string; detail: Detail; used: boolean };

/**
 * Remembers the details of listed resources of one type, so that what is settled costs its List call
 * alone.
 */
export function createDetailCache<Detail>() {
  const entries = new Map<string, Entry<Detail>>();
  /** How often something was forgotten: what was read across that may be older than the change. */
  let forgotten = 0;
  return {
    /** The details of a resource, read only when its version is not the one that is known. */
    async remember(
      arn: string,
      version: string,
      read: () => Promise<Result<Detail, Failure>>,
    ): Promise<Result<Detail, Failure>> {
      const known = entries.get(arn);
      if (known?.version === version) {
        known.used = true;
        return { ok: true, value: known.detail };
      }
      const before = forgotten;
      const result = await read();
      if (result.ok && forgotten === before)
        entries.set(arn, { version, detail: result.value, used: true });
      return result;
    },

    /** Drops what is known of a resource, because it was changed from here. */
    forget(arn: string) {
      forgotten += 1;
      entries.delete(arn);
    },

    /** Drops what nobody asked for since the last call: it was deleted. */
    forgetUnused() {
      for (const [arn, entry] of entries) {
        if (!entry.used) entries.delete(arn);
        entry.used = false;
      }
    },
  };
}

export type DetailCache<Detail> = ReturnType<typeof createDetailCache<Detail>>;
