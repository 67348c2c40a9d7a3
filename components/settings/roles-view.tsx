import { Check, Minus } from "lucide-react";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { Section } from "#components/ui/section.tsx";
import type { Permission } from "#lib/permission.ts";
import type { PlaceRoles, RolesOverview } from "#lib/roles-view.ts";

const names = (groups: string[]) => (groups.length === 0 ? "nobody" : groups.join(", "));

const groupsOf = (role: string): Column<PlaceRoles> => ({
  heading: role,
  room: "md",
  cell: ({ groups }) => (
    <span className="break-words">
      {names(groups?.find((each) => each.role === role)?.groups ?? [])}
    </span>
  ),
});

const where: Column<PlaceRoles> = {
  heading: "Where",
  cell: ({ connection, readOnly }) => (
    <>
      <span className="break-words">{connection ?? "The console itself"}</span>
      {readOnly && <span className="block text-sm font-normal text-ink-soft">read-only</span>}
    </>
  ),
};

const own: Column<PlaceRoles> = {
  heading: "Your role",
  cell: ({ own }) => own ?? <span className="text-ink-soft">none</span>,
};

/** Who may do what, and by which of their groups. */
export function RolesView({ overview }: { overview: RolesOverview }) {
  const { roles, places, ownGroups } = overview;
  const knowsGroups = places.some(({ groups }) => groups !== undefined);
  return (
    <>
      <Section title="Who has which role">
        <DataTable
          caption="Roles by place"
          columns={[where, own, ...(knowsGroups ? roles.map(({ role }) => groupsOf(role)) : [])]}
          rows={places}
          keyOf={({ connection = "" }) => connection}
          frameless
        />
        {ownGroups && (
          <p className="border-t border-line px-4 py-3 text-sm text-ink-soft">
            Your groups, as the identity provider names them: {names(ownGroups)}.
          </p>
        )}
      </Section>
      <PermissionsTable roles={roles} />
    </>
  );
}

type Line = { permission: Permission; roles: RolesOverview["roles"] };

const allowed = (role: string): Column<Line> => ({
  heading: role,
  cell: (line) => {
    const has = line.roles.find((each) => each.role === role)?.permissions;
    const Icon = has?.includes(line.permission) ? Check : Minus;
    return (
      <span className={has?.includes(line.permission) ? "text-good" : "text-ink-soft"}>
        <Icon aria-hidden className="size-4" />
        <span className="sr-only">{has?.includes(line.permission) ? "yes" : "no"}</span>
      </span>
    );
  },
});

/** What each role allows: the table that the console itself decides by. */
function PermissionsTable({ roles }: Pick<RolesOverview, "roles">) {
  const all = [...new Set(roles.flatMap(({ permissions }) => permissions))];
  return (
    <Section title="What each role allows">
      <DataTable
        caption="Permissions by role"
        columns={[
          {
            heading: "Permission",
            cell: ({ permission }) => <code className="font-mono text-sm">{permission}</code>,
          },
          ...roles.map(({ role }) => allowed(role)),
        ]}
        rows={all.map((permission) => ({ permission, roles }))}
        keyOf={({ permission }) => permission}
        frameless
      />
    </Section>
  );
}
