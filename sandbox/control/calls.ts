import type { Answer } from "#sandbox/http/answer.ts";

/** GET /_sandbox/calls goes this many calls back. */
const capacity = 10_000;

/** What strangers send is not kept at any length. */
const longest = 128;

/** What a session carries was checked when it began: 50 tags at most. */
const longestTags = 20_000;

/** Who makes a call, as CloudTrail has it of a session of a role. */
export type CallSession = {
  arn: string;
  sourceIdentity?: string | undefined;
  tags: Record<string, string>;
};

/**
 * Keeps one copy of each text. A part of a header, as V8 makes them, would keep the whole header in
 * memory, and a new copy for every call costs more than all the rest of the log.
 */
function createTexts() {
  const texts = new Map<string, string>();
  return (text: string | undefined, most = longest): string | null => {
    if (!text) return null;
    const known = texts.get(text);
    if (known !== undefined) return known;
    if (texts.size >= 1000) texts.clear();
    const copy = Buffer.from(text.slice(0, most)).toString();
    texts.set(copy, copy);
    return copy;
  };
}

const column = () => new Array<string | null>(capacity).fill(null);

/**
 * The log of received calls, in the order they came: a ring of columns, since objects that live for
 * ten thousand calls and then die are what a garbage collector likes least. Its times are those of the
 * real world: a program that counts calls from some moment on knows no others.
 */
export function createCalls() {
  const times = new Float64Array(capacity);
  const httpStatuses = new Uint16Array(capacity);
  const [services, operations, accessKeyIds, errorCodes] = [column(), column(), column(), column()];
  const [arns, sourceIdentities, sessionTags] = [column(), column(), column()];
  const keep = createTexts();
  let [first, next] = [0, 0];

  const sessionAt = (place: number) => {
    const arn = arns[place] ?? null;
    if (arn === null) return null;
    const tags: unknown = JSON.parse(sessionTags[place] ?? "{}");
    return { arn, sourceIdentity: sourceIdentities[place] ?? null, tags };
  };

  /** One call, with null for what it did not say and, while there is no answer, for how it ended. */
  const show = (call: number) => {
    const place = call % capacity;
    return {
      time: new Date(times[place] ?? 0).toISOString(),
      service: services[place] ?? null,
      operation: operations[place] ?? null,
      accessKeyId: accessKeyIds[place] ?? null,
      httpStatus: httpStatuses[place] || null,
      errorCode: errorCodes[place] ?? null,
      session: sessionAt(place),
    };
  };

  return {
    /** Enters a call; the result is its number. */
    begin(service?: string, operation?: string, accessKeyId?: string): number {
      const place = next % capacity;
      times[place] = Date.now();
      services[place] = keep(service);
      operations[place] = keep(operation);
      accessKeyIds[place] = keep(accessKeyId);
      arns[place] = null;
      httpStatuses[place] = 0;
      errorCodes[place] = null;
      return next++;
    },

    /** Adds the session of a role that a call is signed with. */
    signed(call: number, { arn, sourceIdentity, tags }: CallSession) {
      const place = call % capacity;
      arns[place] = keep(arn, longestTags);
      sourceIdentities[place] = keep(sourceIdentity);
      sessionTags[place] = keep(JSON.stringify(tags), longestTags);
    },

    /** Adds how a call ended, unless so many came after it that it is no longer in the log. */
    end(call: number, { status, errorType }: Answer) {
      if (call < next - capacity) return;
      httpStatuses[call % capacity] = status;
      errorCodes[call % capacity] = keep(errorType);
    },

    since(time: number) {
      const oldest = Math.max(first, next - capacity);
      return Array.from({ length: next - oldest }, (_, index) => oldest + index)
        .filter((call) => (times[call % capacity] ?? 0) >= time)
        .map(show);
    },

    clear: () => void (first = next),
  };
}

export type Calls = ReturnType<typeof createCalls>;
