import "server-only";
import { desc } from "drizzle-orm";
import { auditEvents } from "#lib/db/audit-schema.ts";
import type { Database } from "#lib/db/open-database.ts";
import type { AuditCheck } from "#lib/pcs/view/audit.ts";
import { verifyChain } from "./chain.ts";
import { readCheckpoint, readHead, sealedOf } from "./stored-chain.ts";

/** How many events are looked at with every page: their seals take a few milliseconds. */
const looked = 200;

/** Whether the newest part of the chain is as it was written. */
export const checkNewest = (database: Database): Promise<AuditCheck> =>
  database.transaction(
    async (moment) => {
      const head = await readHead(moment);
      const newest = await moment
        .select()
        .from(auditEvents)
        .orderBy(desc(auditEvents.seq))
        .limit(looked + 1);
      const events = newest.toReversed().map(sealedOf);
      const before = events.length > looked ? events.shift() : undefined;
      const checkpoint = before ? undefined : await readCheckpoint(moment);
      const {
        broken,
        first,
        last,
        events: checked,
      } = await verifyChain({
        ...{ start: before, checkpoint, events, head },
        anchors: [],
      });
      return { events: checked, first, last, broken };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
