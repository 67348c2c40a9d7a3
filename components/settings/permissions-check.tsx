"use client";

import { ListChecks } from "lucide-react";
import { NotKnown } from "./not-known.tsx";
import { PermissionLines, summaryOf } from "./permission-lines.tsx";
import { useAsking } from "./use-asking.ts";
import { Button } from "#components/ui/button.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import { checkPermissionsAction } from "#lib/actions/settings.ts";
import type { SettingsConnection } from "#lib/pcs/view/settings.ts";

/** Which actions AWS lets the person use, of those that their role in the console takes. */
export function PermissionsCheck({ connection }: { connection: SettingsConnection }) {
  const { value, failure, pending, ask } = useAsking(() => checkPermissionsAction(connection.id));
  return (
    <div className="space-y-3 px-4 py-4" aria-busy={pending}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h3 className="font-medium">What AWS lets you do</h3>
        <Button
          onClick={ask}
          aria-disabled={pending}
          aria-label={`Check permissions, ${connection.name}`}
        >
          {pending ? <Spinner /> : <ListChecks aria-hidden className="size-4" />}
          Check permissions
        </Button>
      </div>
      <p role="status" className="text-ink-soft">
        {pending && "Trying what reads, and asking IAM about the rest …"}
        {!pending &&
          (value
            ? `${summaryOf(value)} Nothing was changed.`
            : "Tries every reading operation, and asks IAM about those that change something. Changes nothing.")}
      </p>
      {failure && !pending && <NotKnown failure={failure} />}
      {value && !pending && (
        <div className="space-y-4">
          <PermissionLines lines={value} verdict="refused" />
          <PermissionLines lines={value} verdict="unknown" />
          <PermissionLines lines={value} verdict="works" />
        </div>
      )}
    </div>
  );
}
