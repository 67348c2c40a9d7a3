import { z } from "zod";
import { text, times, wholeNumber } from "#sandbox/control/fields.ts";
import { createPending } from "#sandbox/control/pending.ts";
import type { Answer } from "#sandbox/http/answer.ts";
import type { Protocol } from "#sandbox/http/service.ts";

const tenMinutes = 10 * 60 * 1000;

const fault = z.strictObject({
  operation: z
    .string({ error: "name an operation, or * for any." })
    .regex(
      /^(?:[a-z\d-]{1,64}:)?(?:\w{1,128}|\*)$/,
      "name an operation as in GetCluster, pcs:GetCluster, pcs:* or *.",
    ),
  times,
  error: text(128)
    .regex(/^[\w.]+$/, "give the code of an error, such as ThrottlingException.")
    .optional(),
  status: wholeNumber(200, 599).optional(),
  retryAfterSeconds: wholeNumber(0, 86_400).optional(),
  delayMs: wholeNumber(0, tenMinutes).optional(),
  drop: z
    .union([z.boolean(), z.literal("after")], { error: "give true, false or “after”." })
    .optional(),
});

export type Fault = z.infer<typeof fault>;

type Problem = { path: string; message: string } | undefined;

/** What each member means is in docs/sandbox.md; here is what they mean together. */
function contradiction({ error, status, drop, delayMs, retryAfterSeconds }: Fault): Problem {
  const hasAnswer = error !== undefined || status !== undefined;
  const isDropped = drop !== undefined && drop !== false;
  if (hasAnswer && isDropped) {
    return { path: "drop", message: "a dropped call has no error and no status." };
  }
  if (!hasAnswer && !isDropped && delayMs === undefined) {
    return { path: "error", message: "say what is to happen: error, status, delayMs or drop." };
  }
  if (retryAfterSeconds === undefined || hasAnswer) return undefined;
  return { path: "retryAfterSeconds", message: "it goes with error or status only." };
}

/** POST /_sandbox/faults. */
export const faultBody = fault.check(({ value, issues }) => {
  const problem = contradiction(value);
  if (!problem) return;
  const { path, message } = problem;
  issues.push({ code: "custom", input: value, path: [path], message });
});

/** The faults that calls are waiting to meet. */
export const createFaults = () => createPending<Fault>();

export type Faults = ReturnType<typeof createFaults>;

/** What a fault needs of the call that it befalls. */
type Befallen = {
  protocol: Protocol;
  serve: () => Answer | Promise<Answer>;
  /** Waits; says whether the client is still there. */
  pause: (milliseconds: number) => Promise<boolean>;
};

const ordered = "This error was ordered on the sandbox's side channel.";

/** Lets a call meet a fault. Undefined: the connection is to be reset, without an answer. */
export async function meet(fault: Fault, call: Befallen): Promise<Answer | undefined> {
  const { error: code, status, retryAfterSeconds, delayMs = 0, drop } = fault;
  if (delayMs > 0 && !(await call.pause(delayMs))) return undefined;
  if (drop === true) return undefined;
  if (code !== undefined) {
    const answer = call.protocol.fail({ code, message: ordered, retryAfterSeconds });
    return { ...answer, status: status ?? answer.status, retryAfterSeconds };
  }
  if (status !== undefined) {
    return { status, contentType: "text/plain", body: "", retryAfterSeconds };
  }
  const answer = await call.serve();
  return drop === "after" ? undefined : answer;
}
