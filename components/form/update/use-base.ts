import { useMemo, useRef, useState } from "react";

/** What an edited resource is compared with: a state to show, and a value to ask between two renderings. */
export type Base<Values> = { shown: Values; get: () => Values; move: (next: Values) => void };

/** The base of a form that changes something, which starts as it was read when the form opened. */
export function useBase<Values>(first: Values): Base<Values> {
  const [shown, setShown] = useState(first);
  const current = useRef(first);
  return useMemo(
    () => ({
      shown,
      get: () => current.current,
      move: (next: Values) => {
        current.current = next;
        setShown(next);
      },
    }),
    [shown],
  );
}
