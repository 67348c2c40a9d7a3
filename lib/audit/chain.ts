import "server-only";
import { genesis, isIntact, isSigned, type Link, type Sealed, type Signed } from "./seal.ts";

/** Where a chain is not what the console wrote: at which event, and how that shows. */
type Break = { seq: number; how: string };

/** What was told of the chain elsewhere, at a time when nobody could know what would be changed later. */
export type Anchor = Link;

export type Chain = {
  /** What comes before, when only a part is looked at. */
  start?: Link | undefined;
  /** Where it begins, when old events were removed. */
  checkpoint?: Signed | undefined;
  events: AsyncIterable<Sealed> | Iterable<Sealed>;
  /** Where it ends; not known of a file without its last line. */
  head?: Link | undefined;
  anchors: Anchor[];
};

export type Verdict = {
  events: number;
  first?: number;
  last?: number;
  /** Anchors that were met on the way. */
  anchored: number;
  /** Anchors of events that were removed since, as their age allows. */
  tooOld: number;
  broken?: Break;
};

const unknownKey = (key: string) =>
  `It was sealed with the key ${key}, which is not among the keys of this installation (CONSOLE_SECRETS).`;

/** What is wrong with an event after another one. */
function problemOf(event: Sealed, before: Link): string | undefined {
  const wanted = before.seq + 1;
  if (event.seq > wanted)
    return wanted === event.seq - 1
      ? `Event ${wanted} is missing.`
      : `Events ${wanted} to ${event.seq - 1} are missing.`;
  if (event.seq < wanted) return `It comes again, or too late: event ${wanted} should stand here.`;
  const intact = isIntact(event);
  if (intact === undefined) return unknownKey(event.key);
  if (!intact) return "It is not what was written: its text or its seal was changed.";
  if (event.prev !== before.hash) return `It does not follow the event ${before.seq} that is here.`;
  return undefined;
}

function checkpointProblem(checkpoint: Signed) {
  const signed = isSigned("audit-checkpoint", checkpoint);
  if (signed === undefined) return unknownKey(checkpoint.key);
  return signed ? undefined : "The checkpoint there was not made by this console.";
}

function endProblem(last: Link, head: Link | undefined): Break | undefined {
  if (!head || (head.seq === last.seq && head.hash === last.hash)) return undefined;
  if (head.seq > last.seq)
    return { seq: last.seq + 1, how: `The events up to ${head.seq} are missing at the end.` };
  return { seq: last.seq, how: `The head names another end: event ${head.seq}.` };
}

/** Follows a chain, event by event, and tells where it breaks first. */
export async function verifyChain({
  start: given,
  checkpoint,
  events,
  head,
  anchors,
}: Chain): Promise<Verdict> {
  const start: Link = checkpoint ?? given ?? genesis;
  const wanted = new Map(anchors.map((anchor) => [anchor.seq, anchor.hash]));
  const verdict: Verdict = { events: 0, anchored: 0, tooOld: 0 };
  const broken = (seq: number, how: string): Verdict => ({ ...verdict, broken: { seq, how } });

  const wrongStart = checkpoint && checkpointProblem(checkpoint);
  if (wrongStart) return broken(start.seq, wrongStart);
  let before = start;
  for await (const event of events) {
    const problem = problemOf(event, before);
    if (problem) return broken(event.seq, problem);
    const anchor = wanted.get(event.seq);
    if (anchor !== undefined && anchor !== event.hash)
      return broken(event.seq, "It was written anew: a head that was told earlier differs.");
    if (anchor !== undefined) verdict.anchored += 1;
    verdict.events += 1;
    verdict.first ??= event.seq;
    verdict.last = event.seq;
    before = { seq: event.seq, hash: event.hash };
  }
  const wrongEnd = endProblem(before, head);
  if (wrongEnd) return { ...verdict, broken: wrongEnd };
  const beyond = anchors.find(({ seq }) => seq > before.seq);
  if (beyond)
    return broken(
      before.seq + 1,
      `The end was cut off: the console once told of ${beyond.seq} events.`,
    );
  const onStart = anchors.filter(({ seq, hash }) => seq === start.seq && hash === start.hash);
  verdict.anchored += onStart.length;
  verdict.tooOld = anchors.filter(({ seq }) => seq < start.seq).length;
  return verdict;
}
