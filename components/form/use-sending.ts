"use client";

import { useRef, useTransition } from "react";
import { clientTokenFor, forgetSent } from "./client-token.ts";
import { useUpdates } from "#components/live/paused.ts";
import { unanswered } from "#components/unanswered.ts";
import type { Failure } from "#lib/errors.ts";
import type { Result } from "#lib/result.ts";

/** The browser did not hear from the console. Whether the request arrived, nobody here knows. */
const noAnswer: Failure = {
  kind: "unreachable",
  message: "The console does not answer.",
  advice: "Send it once more: if it had arrived before, nothing happens twice.",
};

/** Longer than this nobody waits for what they did to be seen: it shows by itself soon after. */
const readAnewWithinMs = 3_000;

const delay = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

type Sending<Request extends object, Output> = {
  /** Names the form: what was sent is kept under it. */
  name: string;
  send: (request: Request & { clientToken: string }) => Promise<Result<Output, Failure>>;
  onDone: (output: Output) => void;
  onFailed: (failure: Failure) => void;
};

/** Sends the request of a form, one at a time, so that the same one twice does one thing. */
export function useSending<Request extends object, Output>(sending: Sending<Request, Output>) {
  const { name, send, onDone, onFailed } = sending;
  const { readAnew } = useUpdates();
  const [pending, start] = useTransition();
  const busy = useRef(false);

  const sendOnce = (request: Request) => {
    if (busy.current) return;
    busy.current = true;
    start(async () => {
      const tokened = { ...request, clientToken: clientTokenFor(name, request) };
      const result = await send(tokened).catch(unanswered(noAnswer));
      const reading = readAnew();
      if (result.ok) {
        // What comes next shows what has become of it.
        await Promise.race([reading, delay(readAnewWithinMs)]);
        forgetSent(name);
        onDone(result.value);
      } else onFailed(result.error);
      busy.current = false;
    });
  };
  return { pending, sendOnce };
}
