import type { ReactNode } from "react";
import { StatusWithErrors } from "#components/resource-status.tsx";
import { Copyable } from "#components/ui/copyable.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Section } from "#components/ui/section.tsx";
import { Moment } from "#components/ui/time.tsx";

type ResourceHeadingProps = {
  summary: {
    id: string;
    name: string;
    arn: string;
    status: string;
    createdAt: string;
    modifiedAt: string;
  };
  errors: { code?: string; message?: string }[];
  actions?: ReactNode;
};

/** What a node group and a queue have in common: name, status, id, times. */
export function ResourceHeading({ summary, errors, actions }: ResourceHeadingProps) {
  return (
    <Section title={summary.name} actions={actions}>
      <Facts>
        <Fact name="Status">
          <StatusWithErrors status={summary.status} errors={errors} />
        </Fact>
        <Fact name="Created">
          <Moment time={summary.createdAt} />
        </Fact>
        <Fact name="Changed">
          <Moment time={summary.modifiedAt} />
        </Fact>
        <Fact name="Id">
          <Copyable value={summary.id} name="id" />
        </Fact>
        <Fact name="ARN" wide>
          <Copyable value={summary.arn} name="ARN" />
        </Fact>
      </Facts>
    </Section>
  );
}
