import { JsonText } from "./json-text.tsx";
import { BackLink } from "#components/back-link.tsx";
import { TabLinks } from "#components/layout/tab-links.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Section } from "#components/ui/section.tsx";
import { paths } from "#lib/paths.ts";
import type { PoliciesView as Policies } from "#lib/pcs/view/settings.ts";

const subjects = [
  { id: "viewer", label: "Viewer" },
  { id: "operator", label: "Operator" },
  { id: "admin", label: "Admin" },
  { id: "console", label: "The console itself" },
];

type PoliciesViewProps = {
  connection: { id: string; name: string };
  subject: string;
  policies: Policies;
};

/** The policies to paste into IAM, one page a role. */
export function PoliciesView({ connection, subject, policies }: PoliciesViewProps) {
  return (
    <div className="space-y-4">
      <div className="space-y-1">
        <BackLink href={paths.settings()}>Connections</BackLink>
        <h2 className="text-xl font-semibold">Policies for {connection.name}</h2>
        <p className="max-w-prose text-ink-soft">
          Made of the operations that this console calls, so that each role may do in AWS what it
          may do here, and nothing else.
        </p>
      </div>
      <TabLinks
        name="Roles"
        links={subjects.map(({ id, label }) => ({
          href: paths.settingsPolicies(connection.id, id),
          label,
          current: id === subject,
        }))}
      />
      {policies.remarks.map((remark) => (
        <Alert key={remark} tone="info" title={remark} />
      ))}
      {policies.policies.map(({ id, title, where, json }) => (
        <Section
          key={`${subject} ${id}`}
          title={title}
          actions={<CopyButton value={json} name={title.toLowerCase()} />}
        >
          <p className="border-b border-line px-4 py-2.5 break-words text-ink-soft">{where}</p>
          <JsonText json={json} name={`${title} as JSON`} />
        </Section>
      ))}
    </div>
  );
}
