import { useEffect, useRef, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { isLike } from "./is-like.ts";

/** Long enough that typing is not slowed, short enough that nothing is lost. */
const saveDelayMs = 200;

const keyOf = (form: string) => `draft:${form}`;

type Kept<Values> = { values: Values; base: Values };

function readDraft<Values>(form: string, like: Values): Kept<Values> | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(form)) ?? "null");
    return isLike(kept, { values: like, base: like }) ? kept : undefined;
  } catch {
    return undefined;
  }
}

export type Draft = {
  /** Whether anything differs from what the form started from. */
  changed: boolean;
  /** Whether the form shows what was typed before it was opened this time. */
  restored: boolean;
  /** Starts anew. */
  discard: () => void;
  /** Forgets what was typed, because it has become real. */
  forget: () => void;
};

/** What a form starts from when that moves: a resource that it changes. It is kept with what was typed. */
export type MovingBase<Values> = {
  get: () => Values;
  /** What was kept is back, and this is what it started from. */
  set: (base: Values) => void;
  /** Whether anything differs from it. */
  isChanged: () => boolean;
  /** Starts anew. */
  discard: () => void;
};

/**
 * Keeps what is typed in the tab's session, so that it outlives a reload and a sign-in. `form` names the
 * form: its address.
 */
export function useDraft<Values extends FieldValues>(
  form: string,
  { subscribe, reset, getValues }: Pick<UseFormReturn<Values>, "subscribe" | "reset" | "getValues">,
  base?: MovingBase<Values>,
): Draft {
  const [changed, setChanged] = useState(false);
  const [restored, setRestored] = useState(false);
  const done = useRef(false);
  const moving = useRef(base);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let restoring = false;
    const save = () => {
      clearTimeout(timer);
      timer = undefined;
      if (done.current) return;
      const values = getValues();
      const kept: Kept<Values> = { values, base: moving.current?.get() ?? values };
      sessionStorage.setItem(keyOf(form), JSON.stringify(kept));
    };
    const flush = () => timer !== undefined && save();
    const stop = subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ isDirty }) => {
        if (restoring) setRestored(true);
        clearTimeout(timer);
        timer = undefined;
        const differs = moving.current?.isChanged() ?? isDirty ?? false;
        setChanged(differs);
        if (differs) timer = setTimeout(save, saveDelayMs);
        else sessionStorage.removeItem(keyOf(form));
      },
    });
    const kept = readDraft(form, getValues());
    restoring = kept !== undefined;
    if (kept) {
      moving.current?.set(kept.base);
      reset(kept.values, { keepDefaultValues: true });
    }
    restoring = false;
    window.addEventListener("pagehide", flush);
    return () => {
      flush();
      stop();
      window.removeEventListener("pagehide", flush);
    };
  }, [form, getValues, reset, subscribe]);

  const forget = () => {
    done.current = true;
    sessionStorage.removeItem(keyOf(form));
  };
  const discard = () => {
    if (base) base.discard();
    else reset();
    sessionStorage.removeItem(keyOf(form));
    setRestored(false);
  };
  return { changed, restored, discard, forget };
}
