import { Search } from "lucide-react";
import Form from "next/form";
import Link from "next/link";
import { outcomeWords } from "./outcome-mark.tsx";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { paths } from "#lib/paths.ts";
import { auditOutcomes, type AuditQuery, isFiltered } from "#lib/pcs/view/audit.ts";

type AuditFiltersProps = { query: AuditQuery; connections: { id: string; name: string }[] };

/** What is looked for. All of it stands in the address, so that it can be sent to somebody. */
export function AuditFilters({ query, connections }: AuditFiltersProps) {
  const { text, ...more } = query;
  return (
    <search>
      {/* A new address begins a new form: what it shows is what was asked for. */}
      <Form key={JSON.stringify(query)} action={paths.audit()} className="space-y-3">
        <div className="flex flex-wrap items-center gap-2">
          <div className="relative min-w-0 grow basis-44 sm:max-w-xl">
            <Search aria-hidden className="absolute top-2.5 left-2.5 size-4 text-ink-soft" />
            <TextInput
              name="text"
              defaultValue={text}
              aria-label="Find in the log"
              placeholder="Resource, id or any words"
              autoComplete="off"
              className="pl-8"
            />
          </div>
          <Button type="submit" look="primary">
            Show
          </Button>
          {isFiltered(query) && (
            <Link href={paths.audit()} className={buttonClass("quiet")}>
              Clear
            </Link>
          )}
        </div>
        <details open={isFiltered(more)}>
          <summary className="w-fit cursor-pointer text-accent">Who, what, where and when</summary>
          <div className="grid gap-4 pt-3 sm:grid-cols-2 lg:grid-cols-4">
            <Words label="Person" name="person" value={query.person} />
            <Words label="Operation" name="operation" value={query.operation} />
            <Pick label="Connection" name="connection" value={query.connection}>
              {connections.map(({ id, name }) => [id, name])}
            </Pick>
            <Pick label="Outcome" name="outcome" value={query.outcome}>
              {auditOutcomes.map((outcome) => [outcome, outcomeWords[outcome]])}
            </Pick>
            <Words label="From (UTC)" name="from" value={query.from} type="date" />
            <Words label="Until (UTC)" name="to" value={query.to} type="date" />
            <Words label="Run" name="run" value={query.run} />
          </div>
        </details>
      </Form>
    </search>
  );
}

type FilterProps = { label: string; name: keyof AuditQuery; value: string | undefined };

const Words = ({ label, name, value, type = "text" }: FilterProps & { type?: "text" | "date" }) => (
  <Field label={label}>
    {(wiring) => (
      <TextInput {...wiring} type={type} name={name} defaultValue={value} autoComplete="off" />
    )}
  </Field>
);

const Pick = ({ label, name, value, children }: FilterProps & { children: [string, string][] }) => (
  <Field label={label}>
    {(wiring) => (
      <select
        {...wiring}
        name={name}
        defaultValue={value ?? ""}
        className="h-9 w-full rounded-md border border-line-strong bg-surface px-2"
      >
        <option value="">Any</option>
        {children.map(([chosen, word]) => (
          <option key={chosen} value={chosen}>
            {word}
          </option>
        ))}
      </select>
    )}
  </Field>
);
