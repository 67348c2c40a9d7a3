"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { clientTokenFor, forgetSent } from "#components/form/client-token.ts";
import type { SubmitFailure } from "#components/form/form-shell.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { unanswered } from "#components/unanswered.ts";
import { placeOf, type Problem } from "#components/wizard/problems.ts";
import type { Wizard } from "#components/wizard/use-wizard.ts";
import { createRunAction } from "#lib/actions/runs.ts";
import { removeDraftAction } from "#lib/actions/wizard-drafts.ts";
import type { Failure } from "#lib/errors.ts";
import { paths } from "#lib/paths.ts";
import type { ClusterSpecification } from "#lib/pcs/spec/cluster-specification.ts";

const unreachable: Failure = {
  kind: "unreachable",
  message: "The console does not answer.",
  advice: "Try again: the same cluster sent twice is made once.",
};

/** Has the cluster made as specified, then opens its run. The same specification, sent again, is the same run. */
export function useStartRun({ values, save }: Wizard, draftId: string) {
  const { id: connection } = useConnection();
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const underWay = useRef(false);
  const form = paths.wizard(connection, draftId);

  const send = async (specification: ClusterSpecification) => {
    if (underWay.current) return;
    underWay.current = true;
    setPending(true);
    setFailure(undefined);
    const id = clientTokenFor(form, specification);
    const result = await createRunAction(connection, { id, specification }).catch(
      unanswered(unreachable),
    );
    underWay.current = false;
    if (result.ok) {
      forgetSent(form);
      // What is still being saved would make the draft anew.
      await save.stop(result.value.id);
      await removeDraftAction(connection, draftId).catch(() => undefined);
      router.push(paths.run(connection, result.value.id));
      return;
    }
    setPending(false);
    setFailure(result.error);
  };

  const fields = failure?.fields ?? [];
  const placed = fields.flatMap(({ path, message }): Problem[] => {
    const place = placeOf(path, values);
    return place ? [{ ...place, message }] : [];
  });
  const rest = fields.filter(({ path }) => !placeOf(path, values));
  const shown: SubmitFailure | undefined = failure && { failure, rest };
  return {
    pending,
    failure: shown,
    problems: placed,
    send: (specification: ClusterSpecification) => void send(specification),
  };
}
