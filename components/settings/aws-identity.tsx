"use client";

import { UserRoundSearch } from "lucide-react";
import { NotKnown } from "./not-known.tsx";
import { useAsking } from "./use-asking.ts";
import { Button } from "#components/ui/button.tsx";
import { Copyable } from "#components/ui/copyable.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import { readIdentityAction } from "#lib/actions/settings.ts";
import type { SettingsConnection } from "#lib/pcs/view/settings.ts";

/** Who AWS thinks the person is on a connection, read when they ask. */
export function AwsIdentityPart({ connection }: { connection: SettingsConnection }) {
  const { value, failure, pending, ask } = useAsking(() => readIdentityAction(connection.id));
  return (
    <div className="space-y-3 px-4 py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h3 className="font-medium">Who AWS thinks you are</h3>
        <Button onClick={ask} aria-disabled={pending} aria-label={`Ask AWS, ${connection.name}`}>
          {pending ? <Spinner /> : <UserRoundSearch aria-hidden className="size-4" />}
          Ask AWS
        </Button>
      </div>
      <div role="status" className="space-y-1">
        {value ? (
          <>
            <p>
              <Copyable value={value.arn} name="your ARN" />
            </p>
            <p className="text-ink-soft">
              In account <span className="font-mono text-sm">{value.account}</span>. CloudTrail
              shows your calls under this ARN.
            </p>
          </>
        ) : (
          !failure && (
            <p className="text-ink-soft">
              {pending ? "Asking AWS …" : "Asks AWS STS with the credentials that your calls have."}
            </p>
          )
        )}
      </div>
      {failure && !pending && <NotKnown failure={failure} />}
    </div>
  );
}
