import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { ConnectionProvider } from "#components/layout/connection-context.tsx";
import { themeCookie, toTheme } from "#components/layout/theme.ts";
import { TopBar } from "#components/layout/top-bar.tsx";
import { type Connection, connections, findConnection } from "#lib/aws/connections.ts";

/** What the browser may know: nothing of endpoints and credentials. */
const view = ({ id, name, region, revision }: Connection) => ({ id, name, region, revision });

export default async function ConnectionLayout({ params, children }: LayoutProps<"/[connection]">) {
  const found = findConnection((await params).connection);
  if (!found) notFound();
  const connection = view(found);
  const theme = toTheme((await cookies()).get(themeCookie)?.value);
  return (
    <ConnectionProvider connection={connection}>
      <a
        href="#main"
        className="sr-only z-20 rounded-md bg-accent-fill px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to content
      </a>
      <TopBar connection={connection} connections={connections().map(view)} theme={theme} />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto max-w-[90rem] space-y-5 px-4 py-6 outline-none sm:px-6"
      >
        {children}
      </main>
    </ConnectionProvider>
  );
}
