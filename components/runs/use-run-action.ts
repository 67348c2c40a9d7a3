"use client";

import { useState } from "react";
import { useSending } from "#components/form/use-sending.ts";
import type { Failure } from "#lib/errors.ts";
import type { Result } from "#lib/result.ts";

/**
 * Something that a person does to a run, one at a time, after which the page is read anew.
 * @param name names the deed
 */
export function useRunAction(
  name: string,
  act: () => Promise<Result<undefined, Failure>>,
  onDone: () => void = () => undefined,
) {
  const [failure, setFailure] = useState<Failure>();
  const { pending, sendOnce } = useSending({
    name,
    send: act,
    onDone,
    onFailed: setFailure,
  });
  const perform = () => {
    setFailure(undefined);
    sendOnce({});
  };
  return { pending, failure, perform };
}
