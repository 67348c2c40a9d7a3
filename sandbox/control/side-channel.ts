import { z } from "zod";
import type { Roles } from "#sandbox/authorization/roles.ts";
import type { MovableClock } from "#sandbox/clock.ts";
import type { Calls } from "#sandbox/control/calls.ts";
import { faultBody, type Faults } from "#sandbox/control/faults.ts";
import { outcomeBody, type Outcomes } from "#sandbox/control/outcomes.ts";
import { problem, reply, withParsed } from "#sandbox/control/reply.ts";
import { resourceBody, setResource } from "#sandbox/control/resources.ts";
import { changeRole, roleBody } from "#sandbox/control/roles.ts";
import { moveTime, showTime, timeBody } from "#sandbox/control/time.ts";
import type { Answer } from "#sandbox/http/answer.ts";
import type { SideDoor } from "#sandbox/http/front-door.ts";
import { isLoopback } from "#sandbox/http/loopback.ts";
import type { Received } from "#sandbox/http/service.ts";
import type { Store } from "#sandbox/store/store.ts";

/** Everything about a sandbox that AWS would let nobody change. */
export type Controls = {
  store: Store;
  clock: MovableClock;
  transitionMs: number;
  calls: Calls;
  faults: Faults;
  outcomes: Outcomes;
  roles: Roles;
  /** Puts everything back to how a new sandbox starts. */
  reset: () => void;
};

type Route = (request: { query: URLSearchParams; input: () => unknown }) => Answer;

const callsQuery = z.strictObject({
  since: z.iso
    .datetime({ offset: true, error: "give a time such as 2026-01-31T12:00:00Z." })
    .optional(),
});

/** The + of an offset is a space in a query, unless it was escaped. */
const readQuery = (search: string | undefined) =>
  new URLSearchParams(search?.replaceAll("+", "%2B"));

/** The JSON of a body; undefined, which fits no schema, when it is none. */
function parseBody(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

const createRoutes = (controls: Controls): Record<string, Record<string, Route>> => {
  const { clock, calls, faults, outcomes } = controls;
  const pendingFaults = () => reply({ faults: faults.list() });
  const pendingOutcomes = () => reply({ outcomes: outcomes.list() });
  return {
    calls: {
      GET: ({ query }) =>
        withParsed(callsQuery, Object.fromEntries(query), ({ since }) =>
          reply(calls.since(since === undefined ? 0 : Date.parse(since))),
        ),
    },
    faults: {
      GET: pendingFaults,
      POST: ({ input }) =>
        withParsed(faultBody, input(), (fault) => {
          faults.add(fault);
          return pendingFaults();
        }),
      DELETE() {
        faults.clear();
        return pendingFaults();
      },
    },
    outcomes: {
      POST: ({ input }) =>
        withParsed(outcomeBody, input(), (order) => {
          outcomes.add(order);
          return pendingOutcomes();
        }),
    },
    resources: {
      POST: ({ input }) => withParsed(resourceBody, input(), (body) => setResource(controls, body)),
    },
    roles: {
      POST: ({ input }) =>
        withParsed(roleBody, input(), (body) => changeRole(controls.roles, body)),
    },
    clock: {
      GET: () => showTime(clock),
      POST: ({ input }) => withParsed(timeBody, input(), (body) => moveTime(clock, body)),
    },
    reset: {
      POST() {
        controls.reset();
        return reply({});
      },
    },
  };
};

/** The host of a URL or a Host header, without its port. */
const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : "");

/**
 * Whether a request comes from this machine and was meant for it: a page on the web can make a browser
 * here send requests, by its own name (Origin) or by one that it lets point to this machine (Host).
 */
function isLocal({ headers: { host = "", origin } }: Received, remoteAddress: string): boolean {
  if (!isLoopback(remoteAddress) || !isLoopback(hostOf(`http://${host}`))) return false;
  return origin === undefined || isLoopback(hostOf(origin));
}

/** The side channel under /_sandbox/ (docs/sandbox.md). It is a contract. */
export function createSideChannel(controls: Controls): SideDoor {
  const routes = createRoutes(controls);
  return (request, remoteAddress) => {
    const [path = "", search] = request.url.split("?", 2);
    if (!path.startsWith("/_sandbox/")) return undefined;
    if (!isLocal(request, remoteAddress)) {
      return problem(403, "The side channel is for this machine alone.");
    }
    const name = path.slice("/_sandbox/".length);
    const methods = Object.hasOwn(routes, name) ? routes[name] : undefined;
    if (!methods) return problem(404, `There is only: ${Object.keys(routes).join(", ")}.`);
    const route = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined;
    if (!route) return problem(405, `${path} takes only: ${Object.keys(methods).join(", ")}.`);
    return route({ query: readQuery(search), input: () => parseBody(request.body) });
  };
}
