import type { Revision } from "#lib/pcs/spec/revision.ts";
import type { Clock } from "#sandbox/clock.ts";
import type { PageTokens } from "#sandbox/pcs/page-token.ts";
import type { Store } from "#sandbox/store/store.ts";

/** What every operation of PCS works with. */
export type PcsContext = {
  store: Store;
  clock: Clock;
  pageTokens: PageTokens;
  revision: Revision;
  /** How long every transitional status lasts. */
  transitionMs: number;
};
