"use client";

import { meantVersion } from "./known.ts";
import { useChoices } from "#components/choices/use-choices.ts";

/** The versions of a launch template, and which of them is meant. */
export function useTemplateVersion(templateId: string, typed: string) {
  const template = templateId.trim();
  const known = /^lt-\w+$/.test(template);
  const { list, loading, failure } = useChoices("launch-template-versions", { template }, known);
  return { versions: list, version: meantVersion(list, typed.trim()), loading, failure };
}
