import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** What the key is called that goes with K: Apple's keyboards have another one. */
export const useControlKey = () =>
  useSyncExternalStore(
    never,
    () => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl"),
    () => "Ctrl",
  );
