import type { Clock } from "#sandbox/clock.ts";
import { bootMs, type Instance, stateOf, terminatedShownMs } from "#sandbox/instances/instance.ts";
import { loadPeriodMs } from "#sandbox/instances/load.ts";
import type { Keeping } from "#sandbox/instances/plan.ts";
import { forget, register, startAndEnd } from "#sandbox/instances/update.ts";
import type { Scope } from "#sandbox/store/resource.ts";
import type { Store } from "#sandbox/store/store.ts";

export type InstanceKeeper = ReturnType<typeof createInstanceKeeper>;

/** An instance as EC2 shows it at a time. */
export type ShownInstance = ReturnType<InstanceKeeper["list"]>[number];

/** When time alone brings the next change: an instance has booted or is to be forgotten, load shifts. */
function nextChange(instances: Instance[], { transitionMs, load }: Keeping, now: number): number {
  const [boot, period] = [bootMs(transitionMs), loadPeriodMs(transitionMs)];
  const times = instances.map(({ launchedAt, endedAt }) =>
    endedAt === null ? launchedAt + boot : endedAt + boot + terminatedShownMs + 1,
  );
  if (load) times.push((Math.floor(now / period) + 1) * period);
  return times.reduce((next, time) => (time > now ? Math.min(next, time) : next), Infinity);
}

/**
 * Keeps the simulated instances of compute node groups, without timers: whoever asks for them first
 * brings them up to date with the groups and the clock, as it is with transitions.
 */
export function createInstanceKeeper(store: Store, clock: Clock, keeping: Keeping) {
  const boot = bootMs(keeping.transitionMs);
  /** The store's count of changes, and the time, until which the instances of a scope are right. */
  const upToDate = new Map<string, { changes: number; until: number }>();

  /** Brings the instances of an account in a Region up to date. */
  function update(scope: Scope): void {
    const now = clock.now();
    if (store.transitions.isDue(now)) store.transaction(() => store.transitions.settle(now));
    const key = `${scope.accountId}/${scope.region}`;
    const known = upToDate.get(key);
    if (known?.changes === store.changes() && now < known.until) return;
    startAndEnd(store, scope, keeping, now);
    register(store, scope, boot, now);
    forget(store, scope, now - boot - terminatedShownMs);
    const until = nextChange(store.instances.all(scope), keeping, now);
    upToDate.set(key, { changes: store.changes(), until });
  }

  return {
    update,

    /** The instances of an account in a Region that EC2 shows now, oldest first. */
    list(scope: Scope) {
      update(scope);
      const now = clock.now();
      return store.instances.all(scope).map((one) => ({ ...one, state: stateOf(one, boot, now) }));
    },
  };
}
