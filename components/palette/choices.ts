import type { Choice } from "./find.ts";
import type { ConnectionView } from "#components/layout/connection-context.tsx";
import { setPaused } from "#components/live/paused.ts";
import { paths } from "#lib/paths.ts";

/** A choice, and what happens when it is taken. */
export type PaletteChoice = Choice & { run: () => void };

/** Pages, and what can be done from anywhere. */
export function actionChoices(
  connection: ConnectionView | undefined,
  go: (href: string) => void,
): PaletteChoice[] {
  const choice = (group: string, name: string, run: () => void): PaletteChoice => ({
    ...{ key: name, group, name, also: "", place: connection?.name ?? "", run },
  });
  const here = connection && [
    choice("Pages", "Clusters", () => go(paths.clusters(connection.id))),
    choice("Actions", "Create cluster", () => go(paths.newCluster(connection.id))),
  ];
  return [
    choice("Pages", "Fleet", () => go(paths.home())),
    ...(here ?? []),
    choice("Actions", "Pause updates", () => setPaused(true)),
    choice("Actions", "Resume updates", () => setPaused(false)),
  ];
}
