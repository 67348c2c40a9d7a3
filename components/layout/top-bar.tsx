import Link from "next/link";
import { Commands } from "./commands.tsx";
import type { ConnectionView } from "./connection-context.tsx";
import { ConnectionSwitch } from "./connection-switch.tsx";
import { Mark } from "./mark.tsx";
import { NavLink } from "./nav-link.tsx";
import { PersonMenu } from "./person-menu.tsx";
import type { Theme } from "./theme.ts";
import { ThemeSwitch } from "./theme-switch.tsx";
import { paths } from "#lib/paths.ts";
import type { Visitor } from "#lib/visitor.ts";

type TopBarProps = {
  connection?: ConnectionView;
  connections: ConnectionView[];
  visitor: Visitor;
  theme: Theme;
};

/** The bar above every page: the product, where one is, the sections, the looks. */
export function TopBar({ connection, connections, visitor, theme }: TopBarProps) {
  return (
    <header className="sticky top-0 z-10 border-b border-line bg-surface">
      <div className="mx-auto flex min-h-12 max-w-[90rem] flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1.5 sm:px-6">
        <Link href={paths.home()} className="flex items-center gap-2 font-semibold">
          <Mark />
          <span className="sr-only sm:not-sr-only">PCS Console</span>
        </Link>
        <ConnectionSwitch current={connection} all={connections} />
        <nav aria-label="Sections" className="flex flex-1 items-center gap-1">
          <NavLink href={paths.home()}>Fleet</NavLink>
          {connection && <NavLink href={paths.clusters(connection.id)}>Clusters</NavLink>}
          {connection && <NavLink href={paths.runs(connection.id)}>Runs</NavLink>}
        </nav>
        <Commands connection={connection} />
        <ThemeSwitch initial={theme} />
        <PersonMenu visitor={visitor} />
      </div>
    </header>
  );
}
