import type { ReactNode } from "react";
import { Section } from "#components/ui/section.tsx";

/** A titled group of fields. */
export function FormSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Section title={title} open>
      <div className="space-y-6 px-4 py-5">{children}</div>
    </Section>
  );
}
