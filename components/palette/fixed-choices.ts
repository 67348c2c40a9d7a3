import { type Choice, choice } from "./choice.ts";
import { clusterPages } from "#components/cluster/cluster-pages.ts";
import type { ConnectionView } from "#components/layout/connection-context.tsx";
import { chooseTheme } from "#components/layout/chosen-theme.ts";
import type { useUpdates } from "#components/live/paused.ts";
import { keysOf } from "#components/shortcuts/keys.ts";
import { paths } from "#lib/paths.ts";

type Place = {
  /** The connection of the present page; absent where one looks at all of them. */
  connection?: ConnectionView;
  /** The id of the cluster of the present page, if it has one. */
  cluster?: string;
  /** Whether the person may read the audit log. */
  audits: boolean;
};

/** The pages that are there whatever was read: those of the console, the connection, the cluster. */
export function pageChoices({ connection, cluster, audits }: Place): Choice[] {
  const fleet = choice("Pages", "Fleet", paths.home(), { keys: keysOf.fleet });
  const installation = [
    choice("Pages", "Settings", paths.settings()),
    choice("Pages", "Roles", paths.roles()),
    choice("Pages", "Sessions", paths.sessions()),
    ...(audits ? [choice("Pages", "Audit log", paths.audit())] : []),
  ];
  if (!connection) return [fleet, ...installation];
  const place = connection.name;
  const pages = cluster ? clusterPages(connection.id, cluster) : [];
  return [
    fleet,
    choice("Pages", "Clusters", paths.clusters(connection.id), { place, keys: keysOf.clusters }),
    choice("Pages", "Runs", paths.runs(connection.id), { place, keys: keysOf.runs }),
    choice("Pages", "Edit tags", paths.bulkTags(connection.id), { place }),
    ...pages.map(({ label, href }) => choice("Pages", label, href, { place: "This cluster" })),
    ...installation,
  ];
}

type Doing = ReturnType<typeof useUpdates> & { showShortcuts: () => void };

const themeNames = { light: "Light", dark: "Dark", system: "Same as the system" } as const;

/**
 * What can be done from anywhere.
 * @param connections those on which clusters may be created
 */
export function actionChoices(
  connections: Pick<ConnectionView, "id" | "name">[],
  { paused, togglePause, refresh, showShortcuts }: Doing,
): Choice[] {
  return [
    ...connections.map(({ id, name }) =>
      choice("Actions", "Create cluster", paths.newCluster(id), {
        key: `create ${id}`,
        place: name,
      }),
    ),
    choice("Actions", "Refresh", refresh, { keys: keysOf.refresh }),
    choice("Actions", paused ? "Resume updates" : "Pause updates", togglePause, {
      keys: keysOf.pause,
    }),
    ...(["light", "dark", "system"] as const).map((theme) =>
      choice("Actions", `Switch theme: ${themeNames[theme]}`, () => chooseTheme(theme)),
    ),
    choice("Actions", "Keyboard shortcuts", showShortcuts, { keys: keysOf.help }),
  ];
}
