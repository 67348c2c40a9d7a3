"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { forgetValues, keepRun, keepValues } from "./kept-values.ts";
import { unanswered } from "#components/unanswered.ts";
import { saveDraftAction } from "#lib/actions/wizard-drafts.ts";
import type { Failure } from "#lib/errors.ts";

/** Long enough that typing sends no request a key, short enough that another machine soon has it. */
const saveDelayMs = 600;

/** After a failure it is tried again. */
const retryMs = 5_000;

export type SaveState = { status: "saved" | "saving" } | { status: "failed"; failure: Failure };

const unreachable: Failure = {
  kind: "unreachable",
  message: "The console does not answer.",
  advice: "What you enter stays in this tab, and is saved as soon as it answers.",
};

type Saved = {
  connection: string;
  id: string;
  name: string;
  values: unknown;
  /** The draft as the page was rendered from it. */
  opened: unknown;
};

/**
 * Keeps a draft on the server as it is typed, one request at a time, the last one always last. What could not be sent
 * before the page goes is kept in the tab.
 */
export function useAutosave({ connection, id, name, values, opened }: Saved) {
  const [state, setState] = useState<SaveState>({ status: "saved" });
  const current = JSON.stringify(values);
  const saved = useRef(current);
  const done = useRef(false);
  const busy = useRef<Promise<void>>(undefined);
  const [round, setRound] = useState(0);

  useEffect(() => {
    if (done.current || busy.current || current === saved.current) return;
    const save = async () => {
      setState({ status: "saving" });
      const sent: unknown = JSON.parse(current);
      const result = await saveDraftAction(connection, { id, name, values: sent }).catch(
        unanswered(unreachable),
      );
      busy.current = undefined;
      if (result.ok) {
        saved.current = current;
        setState({ status: "saved" });
        setRound((before) => before + 1);
      } else {
        setState({ status: "failed", failure: result.error });
        setTimeout(() => setRound((before) => before + 1), retryMs);
      }
    };
    const timer = setTimeout(() => {
      if (!done.current) busy.current = save();
    }, saveDelayMs);
    return () => clearTimeout(timer);
  }, [connection, id, name, current, round]);

  useEffect(() => {
    const keep = () => {
      if (!done.current && current !== saved.current) keepValues(id, { values });
    };
    // The browser may show the same page again, which goes on saving.
    const forget = () => forgetValues(id);
    window.addEventListener("pagehide", keep);
    window.addEventListener("pageshow", forget);
    return () => {
      window.removeEventListener("pagehide", keep);
      window.removeEventListener("pageshow", forget);
    };
  }, [id, current, values]);

  const leave = useEffectEvent(() => {
    if (done.current) return;
    keepValues(id, { values, opened });
    if (current === saved.current) return;
    void saveDraftAction(connection, { id, name, values }).catch(() => undefined);
  });
  useEffect(() => () => leave(), []);

  return {
    state,
    unsaved: state.status === "failed",
    /** Saves nothing more, as the draft has become this run. Over when nothing is on its way any more. */
    stop: async (run: string) => {
      done.current = true;
      keepRun(id, run);
      await busy.current;
    },
  };
}
