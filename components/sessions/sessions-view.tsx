import { EndSessionButton } from "./end-session-button.tsx";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Section } from "#components/ui/section.tsx";
import { Ago } from "#components/ui/time.tsx";
import type { SessionView } from "#lib/session-view.ts";
import { KeyRound } from "lucide-react";

const browser: Column<SessionView> = {
  heading: "Browser",
  cell: ({ browser, current }) => (
    <span className="break-words">
      {browser}
      {current && <span className="ml-2 text-sm whitespace-nowrap text-good">this one</span>}
    </span>
  ),
};

const person: Column<SessionView> = {
  heading: "Person",
  cell: ({ person }) => <span className="font-medium break-words">{person}</span>,
};

const rest: Column<SessionView>[] = [
  {
    heading: "Address",
    room: "md",
    cell: ({ address }) => <span className="font-mono text-sm">{address}</span>,
  },
  { heading: "Signed in", room: "sm", cell: ({ createdAt }) => <Ago time={createdAt} /> },
  { heading: "Last used", room: "lg", cell: ({ lastUsedAt }) => <Ago time={lastUsedAt} /> },
  { heading: "Action", cell: (session) => <EndSessionButton session={session} /> },
];

const keyOf = ({ name }: SessionView) => name;

/** The sessions of whoever looks, and, for who manages them, those of everybody else. */
export function SessionsView({ sessions }: { sessions: SessionView[] }) {
  const own = sessions.filter(({ own }) => own);
  const others = sessions.filter(({ own }) => !own);
  if (sessions.length === 0) {
    return (
      <EmptyState icon={KeyRound} title="The console keeps no sessions here">
        <p>
          Who may come in is decided by the proxy in front of it, or by being at this machine. A
          session ends where it began.
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <Section title="Yours">
        <DataTable
          caption="Your sessions"
          columns={[browser, ...rest]}
          rows={own}
          keyOf={keyOf}
          frameless
        />
      </Section>
      {others.length > 0 && (
        <Section title="Everybody else's">
          <DataTable
            caption="The sessions of everybody else"
            columns={[person, { ...browser, room: "md" }, ...rest]}
            rows={others}
            keyOf={keyOf}
            frameless
          />
        </Section>
      )}
    </>
  );
}
