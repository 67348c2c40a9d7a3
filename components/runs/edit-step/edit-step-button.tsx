"use client";

import { Pencil } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Permitted } from "#components/layout/permissions.tsx";
import { operationWords } from "#components/runs/run-words.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { RunStep } from "#lib/pcs/view/run.ts";

// Loaded when it is first opened, with all rules of a specification: most runs do without.
const EditStepForm = dynamic(async () => (await import("./edit-step-form.tsx")).EditStepForm);

/** The way to try a failed step again with another request. */
export function EditStepButton({ step }: { step: RunStep }) {
  const [open, setOpen] = useState(false);
  const what = `${operationWords(step.operation)} ${step.name}`;
  return (
    <Permitted to="clusters:create">
      <Button aria-label={`Edit and retry: ${what}`} onClick={() => setOpen(true)}>
        <Pencil aria-hidden className="size-4" />
        Edit and retry
      </Button>
      <Dialog title={what} wide open={open} onClose={() => setOpen(false)}>
        <EditStepForm step={step} onClose={() => setOpen(false)} />
      </Dialog>
    </Permitted>
  );
}
