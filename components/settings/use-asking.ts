"use client";

import { useMutation } from "@tanstack/react-query";
import type { Failure } from "#lib/errors.ts";
import { failed, type Result } from "#lib/result.ts";

const noAnswer: Failure = {
  kind: "unreachable",
  message: "The console does not answer, so AWS was not asked.",
  advice: "Ask again as soon as it does.",
};

/** Asks something of AWS when somebody wants to know, and never by itself. */
export function useAsking<Value>(ask: () => Promise<Result<Value, Failure>>) {
  const { data, isPending, mutate } = useMutation({
    mutationFn: () => ask().catch(() => failed(noAnswer)),
  });
  return {
    value: data?.ok ? data.value : undefined,
    failure: data && !data.ok ? data.error : undefined,
    pending: isPending,
    ask: () => {
      if (!isPending) mutate();
    },
  };
}
