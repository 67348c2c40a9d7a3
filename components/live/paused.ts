import { useQueryClient } from "@tanstack/react-query";
import { createTabStore } from "#components/tab-store.ts";
import { wantFresh } from "#lib/queries/fresh.ts";

const paused = createTabStore(false);

/** Whether this tab has stopped to ask for news, on all its pages. */
export const usePaused = paused.use;

/** Reading all that the page shows anew, and stopping to do so or going on. */
export function useUpdates() {
  const client = useQueryClient();
  const isPaused = usePaused();
  const readAnew = () => {
    const active = { type: "active" } as const;
    client
      .getQueryCache()
      .findAll(active)
      .forEach(({ queryKey }) => wantFresh(queryKey));
    return client.refetchQueries(active);
  };
  const refresh = () => void readAnew();
  const togglePause = () => {
    if (isPaused) refresh();
    paused.change(() => !isPaused);
  };
  return { paused: isPaused, refresh, readAnew, togglePause };
}
