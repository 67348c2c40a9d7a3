"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useConnection } from "#components/layout/connection-context.tsx";
import { unanswered } from "#components/unanswered.ts";
import type { WizardValues } from "#components/wizard/values.ts";
import { saveDraftAction } from "#lib/actions/wizard-drafts.ts";
import type { Failure } from "#lib/errors.ts";
import { paths } from "#lib/paths.ts";

const unreachable: Failure = {
  kind: "unreachable",
  message: "The console does not answer, so no draft was begun.",
  advice: "Try again when it does.",
};

export type Start = {
  /** Which of the page's starts is under way. */
  pending: string | undefined;
  failure: Failure | undefined;
  /** Keeps the values as a new draft, and opens it. `key` tells the starts of the page apart. */
  begin: (key: string, values: WizardValues) => void;
};

/** How a wizard begins: with a draft of its own, which has an address. */
export function useStart(): Start {
  const { id: connection } = useConnection();
  const router = useRouter();
  const [pending, setPending] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const busy = useRef(false);

  const save = async (values: WizardValues) => {
    const id = crypto.randomUUID();
    const name = values.cluster.clusterName.trim();
    const saved = await saveDraftAction(connection, { id, name, values }).catch(
      unanswered(unreachable),
    );
    if (saved.ok) {
      router.push(paths.wizard(connection, id));
      return;
    }
    busy.current = false;
    setPending(undefined);
    setFailure(saved.error);
  };
  const begin = (key: string, values: WizardValues) => {
    if (busy.current) return;
    busy.current = true;
    setPending(key);
    setFailure(undefined);
    void save(values);
  };
  return { pending, failure, begin };
}
