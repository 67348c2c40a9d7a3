import { TriangleAlert } from "lucide-react";
import type { Failure } from "#lib/errors.ts";

/** Why a field proposes nothing, and what to do: the action that is missing stands in the advice. */
export function ChoiceNote({ failure }: { failure: Failure | undefined }) {
  if (!failure) return null;
  return (
    <span className="mt-1 flex gap-1.5 text-warn">
      <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span className="min-w-0 break-words">
        The list cannot be shown: type the id. {failure.advice ?? failure.message}
      </span>
    </span>
  );
}
