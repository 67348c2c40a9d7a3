"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { type SubmitEvent, useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

/** A name for the query string of a page. */
export type View = { name: string; query: string };

/** The person's views after the change, or a sentence about why there was none. */
type Changed = Promise<{ views: View[] } | { problem: string }>;

type ViewsPanelProps = {
  views: View[];
  query: string;
  onSave: (view: View) => Changed;
  onRemove: (name: string) => Changed;
};

const longestName = 60;

/** The filters, sorts and columns that a person gave a name. */
export function ViewsPanel({ views: first, query, onSave, onRemove }: ViewsPanelProps) {
  const [views, setViews] = useState(first);
  const [problem, setProblem] = useState<string>();
  const [pending, start] = useTransition();
  const carryOut = (change: Changed) =>
    start(async () => {
      const result = await change;
      if ("views" in result) setViews(result.views);
      setProblem("problem" in result ? result.problem : undefined);
    });
  return (
    <div className="space-y-3">
      {views.length === 0 && (
        <p className="text-sm text-ink-soft">
          A view keeps what you filtered, sorted and hid under a name.
        </p>
      )}
      <ViewList views={views} onRemove={(name) => carryOut(onRemove(name))} />
      <NewView
        pending={pending}
        onName={(name) =>
          name === "" ? setProblem("Give the view a name.") : carryOut(onSave({ name, query }))
        }
      />
      {problem && (
        <p role="alert" className="text-sm text-bad">
          {problem}
        </p>
      )}
    </div>
  );
}

function NewView({ pending, onName }: { pending: boolean; onName: (name: string) => void }) {
  const [name, setName] = useState("");
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    onName(name.trim());
    setName("");
  };
  return (
    <form onSubmit={save} className="flex gap-2">
      <TextInput
        value={name}
        onChange={(event) => setName(event.target.value)}
        maxLength={longestName}
        aria-label="Name of the view"
        placeholder="Name what you see"
      />
      <Button look="secondary" type="submit" disabled={pending}>
        Save
      </Button>
    </form>
  );
}

type ViewListProps = { views: View[]; onRemove: (name: string) => void };

function ViewList({ views, onRemove }: ViewListProps) {
  const pathname = usePathname();
  return (
    <ul>
      {views.map((view) => (
        <li key={view.name} className="flex items-center gap-1">
          <Link
            href={view.query === "" ? pathname : `${pathname}?${view.query}`}
            onClick={(event) =>
              event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover()
            }
            className="min-w-0 flex-1 rounded-md px-2 py-1 break-words hover:bg-hover"
          >
            {view.name}
          </Link>
          <button
            type="button"
            aria-label={`Remove view ${view.name}`}
            onClick={() => onRemove(view.name)}
            className="inline-flex size-8 items-center justify-center rounded-md text-ink-soft hover:bg-hover hover:text-ink"
          >
            <X aria-hidden className="size-4" />
          </button>
        </li>
      ))}
    </ul>
  );
}
