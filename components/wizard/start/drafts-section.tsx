"use client";

import { Trash2 } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { RemoveDraft } from "./remove-draft.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { Section } from "#components/ui/section.tsx";
import { Ago } from "#components/ui/time.tsx";
import type { Failure } from "#lib/errors.ts";
import { paths } from "#lib/paths.ts";
import type { WizardDraft } from "#lib/pcs/view/run.ts";
import type { Result } from "#lib/result.ts";

type Draft = Omit<WizardDraft, "values">;

export type ReadDrafts = Result<Draft[], Failure>;

const nameOf = ({ name }: Draft) => name || "Unnamed cluster";

/** Older than this, the list may come from the browser's memory of the page, as after going back. */
const freshMs = 3_000;

/** What the person has begun and not created yet. */
export function DraftsSection({ drafts, readAt }: { drafts: ReadDrafts; readAt: number }) {
  const router = useRouter();
  const [removed, setRemoved] = useState<string[]>([]);
  const [removing, setRemoving] = useState<Draft>();
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (Date.now() - readAt > freshMs) router.refresh();
  }, [readAt, router]);

  if (!drafts.ok) {
    return (
      <Alert tone="warn" title="Your drafts cannot be shown now">
        <p>{drafts.error.message}</p>
      </Alert>
    );
  }
  const left = drafts.value.filter(({ id }) => !removed.includes(id));
  const onRemoved = (id: string) => {
    setRemoving(undefined);
    setRemoved((ids) => [...ids, id]);
    place.current?.focus();
  };
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      {left.length > 0 && (
        <Section title="Your drafts">
          <ul className="divide-y divide-line">
            {left.map((draft) => (
              <DraftRow key={draft.id} draft={draft} onRemove={() => setRemoving(draft)} />
            ))}
          </ul>
        </Section>
      )}
      {removed.length > 0 && (
        <p role="status" className="sr-only">
          The draft is removed.
        </p>
      )}
      <RemoveDraft
        draft={removing && { id: removing.id, name: nameOf(removing) }}
        onClose={() => setRemoving(undefined)}
        onRemoved={onRemoved}
      />
    </div>
  );
}

function DraftRow({ draft, onRemove }: { draft: Draft; onRemove: () => void }) {
  const href = paths.wizard(useConnection().id, draft.id);
  const name = nameOf(draft);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-2.5">
      <div className="min-w-0">
        <p className="font-medium break-words">{name}</p>
        <p className="text-sm text-ink-soft">
          Saved <Ago time={draft.updatedAt} />
        </p>
      </div>
      <div className="flex gap-2">
        <Link href={href} aria-label={`Resume ${name}`} className={buttonClass("secondary")}>
          Resume
        </Link>
        <Button look="quiet" aria-label={`Remove ${name}`} onClick={onRemove}>
          <Trash2 aria-hidden className="size-4" />
          Remove
        </Button>
      </div>
    </li>
  );
}
