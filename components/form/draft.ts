import { useEffect, useRef, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";

/** Long enough that typing is not slowed, short enough that nothing is lost. */
const saveDelayMs = 200;

const keyOf = (form: string) => `draft:${form}`;

/** Whether what was kept has the shape of what the form has today: another release may have kept it. */
function isLike<Value>(kept: unknown, like: Value): kept is Value {
  if (Array.isArray(like)) return Array.isArray(kept);
  if (typeof like !== "object" || like === null) return typeof kept === typeof like;
  if (typeof kept !== "object" || kept === null) return false;
  const members = new Map<string, unknown>(Object.entries(kept));
  return Object.entries(like).every(([name, value]) => isLike(members.get(name), value));
}

function readDraft<Values>(form: string, like: Values): Values | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(form)) ?? "null");
    return isLike(kept, like) ? kept : undefined;
  } catch {
    return undefined;
  }
}

export type Draft = {
  /** Whether the form shows what was typed before it was opened this time. */
  restored: boolean;
  /** Starts anew. */
  discard: () => void;
  /** Forgets what was typed, because it has become real. */
  forget: () => void;
};

/**
 * Keeps what is typed in the tab's session, so that it outlives a reload and a sign-in. `form` names the
 * form: its address.
 */
export function useDraft<Values extends FieldValues>(
  form: string,
  { subscribe, reset, getValues }: Pick<UseFormReturn<Values>, "subscribe" | "reset" | "getValues">,
): Draft {
  const [restored, setRestored] = useState(false);
  const done = useRef(false);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let restoring = false;
    const save = () => {
      clearTimeout(timer);
      timer = undefined;
      if (!done.current) sessionStorage.setItem(keyOf(form), JSON.stringify(getValues()));
    };
    const flush = () => timer !== undefined && save();
    const stop = subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ isDirty }) => {
        if (restoring) setRestored(true);
        clearTimeout(timer);
        if (isDirty) timer = setTimeout(save, saveDelayMs);
      },
    });
    const kept = readDraft(form, getValues());
    restoring = kept !== undefined;
    if (kept) reset(kept, { keepDefaultValues: true });
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
    sessionStorage.removeItem(keyOf(form));
    reset();
    setRestored(false);
  };
  return { restored, discard, forget };
}
