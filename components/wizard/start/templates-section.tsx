import { Remarks } from "./remarks.tsx";
import { StartButton } from "./start-button.tsx";
import type { Start } from "./use-start.ts";
import { Alert } from "#components/ui/alert.tsx";
import { Section } from "#components/ui/section.tsx";
import type { WizardValues } from "#components/wizard/values.ts";

/** A template, ready to begin with. */
export type TemplateChoice = {
  file: string;
  title: string;
  description: string;
  summary: string;
  values: WizardValues;
};

/** What is wrong with the operator's files. */
export type BrokenTemplate = { file: string; sentences: string[] };

type TemplatesSectionProps = {
  start: Start;
  templates: TemplateChoice[];
  broken: BrokenTemplate[];
};

/** The templates of the console's operator. */
export function TemplatesSection({ start, templates, broken }: TemplatesSectionProps) {
  return (
    <Section title="From a template">
      <div className="space-y-4 p-4">
        {templates.length === 0 && (
          <p className="text-ink-soft">This console has no template that can be used.</p>
        )}
        <ul className="grid gap-3 sm:grid-cols-2">
          {templates.map((template) => (
            <TemplateCard key={template.file} start={start} template={template} />
          ))}
        </ul>
        <p className="text-sm text-ink-soft">
          Subnets, security groups, launch templates, AMIs and instance profiles are yours to choose
          in the wizard.
        </p>
        {broken.length > 0 && <Broken broken={broken} />}
      </div>
    </Section>
  );
}

function TemplateCard({ start, template }: { start: Start; template: TemplateChoice }) {
  const { file, title, description, summary, values } = template;
  return (
    <li className="flex flex-col gap-2 rounded-md border border-line p-3.5">
      <h3 className="font-semibold break-words">{title}</h3>
      <p className="text-sm text-ink-soft">{summary}</p>
      <p className="flex-1 break-words">{description}</p>
      <div>
        <StartButton start={start} name={file} values={values} label={`Use template ${title}`}>
          Use template
        </StartButton>
      </div>
    </li>
  );
}

function Broken({ broken }: { broken: BrokenTemplate[] }) {
  return (
    <Alert tone="warn" title="Some template files of this console have mistakes">
      <p>What could be used of them is offered. Whoever runs this console can mend them.</p>
      {broken.map(({ file, sentences }) => (
        <Remarks
          key={file}
          remarks={sentences.map((message) => ({ place: file, path: "", message }))}
        />
      ))}
    </Alert>
  );
}
