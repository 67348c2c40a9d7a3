"use client";

import { useRef, useTransition } from "react";
import { clientTokenFor, forgetSent } from "./client-token.ts";
import type { Failure } from "#lib/errors.ts";
import type { Result } from "#lib/result.ts";

/** The browser did not hear from the console. Whether the request arrived, nobody here knows. */
const noAnswer: Failure = {
  kind: "unreachable",
  message: "The console does not answer.",
  advice: "Send it once more: if it had arrived before, nothing happens twice.",
};

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
  const [pending, start] = useTransition();
  const busy = useRef(false);

  const sendOnce = (request: Request) => {
    if (busy.current) return;
    busy.current = true;
    start(async () => {
      const tokened = { ...request, clientToken: clientTokenFor(name, request) };
      const result = await send(tokened).catch(() => ({ ok: false as const, error: noAnswer }));
      busy.current = false;
      if (result.ok) {
        forgetSent(name);
        onDone(result.value);
      } else onFailed(result.error);
    });
  };
  return { pending, sendOnce };
}
