"use client";

import { useRouter } from "next/navigation";
import { type SubmitEventHandler, useState, useTransition } from "react";
import { type Control, useForm, type UseFormReturn } from "react-hook-form";
import {
  createClusterMapping,
  type CreateClusterValues,
  emptyValues,
  toRequest,
} from "./values.ts";
import type { SubmitFailure } from "#components/form/form-shell.tsx";
import { type FormMapping, specResolver } from "#components/form/spec-resolver.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import { createClusterAction } from "#lib/actions/clusters.ts";
import type { Failure } from "#lib/errors.ts";
import { paths } from "#lib/paths.ts";
import { defaultSlurmVersion, type SlurmVersion } from "#lib/pcs/spec/slurm-versions.ts";

/**
 * Leaving a field by a click elsewhere shows its error, which moves what is below. Waiting for the
 * click to be over keeps the button under the pointer.
 */
const errorDelayMs = 300;

type Form = UseFormReturn<CreateClusterValues>;

/** Puts AWS's errors at their fields and returns those that have none. */
function showFieldErrors(
  form: Form,
  { toName }: FormMapping<CreateClusterValues>,
  failure: Failure,
) {
  const values = form.getValues();
  return (failure.fields ?? []).filter(({ path, message }, index) => {
    const name = toName(path, values);
    if (name) form.setError(name, { type: "server", message }, { shouldFocus: index === 0 });
    return !name;
  });
}

type CreateCluster = {
  control: Control<CreateClusterValues>;
  submit: SubmitEventHandler;
  pending: boolean;
  submitFailure: SubmitFailure | undefined;
  dirty: boolean;
};

/**
 * The state of one opened form. Its client token is made when it opens, so that sending it twice (a
 * double click, a retry after a lost answer) creates one cluster.
 */
export function useCreateCluster(versions: SlurmVersion[]): CreateCluster {
  const connection = useConnection();
  const router = useRouter();
  const [clientToken] = useState(() => crypto.randomUUID());
  const [mapping] = useState(() => createClusterMapping(connection.revision));
  const [submitFailure, setSubmitFailure] = useState<SubmitFailure>();
  const [pending, start] = useTransition();
  const version = versions.find((offered) => offered === defaultSlurmVersion) ?? versions[0];
  const form = useForm<CreateClusterValues>({
    mode: "onTouched",
    delayError: errorDelayMs,
    resolver: specResolver(mapping),
    defaultValues: emptyValues(version ?? defaultSlurmVersion),
  });

  const send = form.handleSubmit((values) => {
    start(async () => {
      const request = { ...toRequest(values), clientToken };
      const result = await createClusterAction(connection.id, request);
      if (result.ok) router.push(paths.cluster(connection.id, result.value.id));
      else {
        const rest = showFieldErrors(form, mapping, result.error);
        setSubmitFailure({ failure: result.error, rest });
      }
    });
  });

  return {
    control: form.control,
    submit: (event) => void send(event),
    pending,
    submitFailure,
    dirty: form.formState.isDirty,
  };
}
