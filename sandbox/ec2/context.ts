import type { Clock } from "#sandbox/clock.ts";
import type { InstanceKeeper } from "#sandbox/instances/keeper.ts";
import type { PageTokens } from "#sandbox/pcs/page-token.ts";
import type { Store } from "#sandbox/store/store.ts";

/** What the operations of EC2 work with. */
export type Ec2Context = {
  store: Store;
  clock: Clock;
  pageTokens: PageTokens;
  instances: InstanceKeeper;
};
