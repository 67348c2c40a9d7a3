import type { Revision } from "#lib/pcs/spec/revision.ts";
import type { Clock } from "#sandbox/clock.ts";
import type { HttpErrorCodes } from "#sandbox/http/error-codes.ts";
import type { ErrorInfo } from "#sandbox/pcs/resource-document.ts";
import type { PageTokens } from "#sandbox/pcs/page-token.ts";
import type { Quotas } from "#sandbox/quotas.ts";
import type { Store } from "#sandbox/store/store.ts";

/** The end of a transition that somebody chose, in place of the one that comes by itself. */
type ChosenOutcome = { status: string; errorInfo?: ErrorInfo[] | undefined };

/** What every operation of PCS works with. */
export type PcsContext = {
  store: Store;
  clock: Clock;
  pageTokens: PageTokens;
  revision: Revision;
  /** How long every transitional status lasts. */
  transitionMs: number;
  quotas: Quotas;
  /** Which HTTP status an error that PCS models is sent with. */
  httpErrorCodes: HttpErrorCodes;
  /**
   * Asked once for every accepted mutation that starts a transition, by the operation's name: how
   * the transition is to end; undefined when it shall succeed.
   */
  nextOutcome: (operation: string) => ChosenOutcome | undefined;
};
