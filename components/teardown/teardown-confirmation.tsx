"use client";

import Link from "next/link";
import { type Preview, wordsToType } from "./teardown.ts";
import { useTeardown } from "./use-teardown.ts";
import { FormFailure } from "#components/form/form-failure.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { counted } from "#components/counted.ts";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Section } from "#components/ui/section.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { paths } from "#lib/paths.ts";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";

type TeardownConfirmationProps = { clusters: ClusterState[]; previews: Preview[] };

/** The last word before everything that the page shows is deleted. */
export function TeardownConfirmation({ clusters, previews }: TeardownConfirmationProps) {
  const connection = useConnection().id;
  const words = wordsToType(clusters);
  const { typed, setTyped, submit, pending, failure, mismatch } = useTeardown(clusters, words);
  const count = previews.reduce((sum, { stages }) => sum + inAll(stages), 0);
  return (
    <Section title="Confirm">
      <form onSubmit={submit} noValidate className="space-y-4 px-4 py-4">
        <p>
          {counted(count, "resource")} {count === 1 ? "is" : "are"} deleted. This cannot be taken
          back.
        </p>
        <div className="max-w-md">
          <Field
            label={clusters.length > 1 ? `Type “${words}” to confirm` : `Type ${words} to confirm`}
            error={mismatch}
          >
            {(wiring) => (
              <TextInput
                {...wiring}
                autoComplete="off"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
        </div>
        {failure && <FormFailure failure={failure} rest={failure.fields ?? []} />}
        <div className="flex gap-2">
          <Button type="submit" look="danger">
            {pending && <Spinner />}
            Tear down
          </Button>
          <Link href={paths.clusters(connection)} className={buttonClass("secondary")}>
            Cancel
          </Link>
        </div>
      </form>
    </Section>
  );
}

const inAll = (stages: { doomed: unknown[] }[]) =>
  stages.reduce((sum, { doomed }) => sum + doomed.length, 0);
