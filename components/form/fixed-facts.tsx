import { Section } from "#components/ui/section.tsx";

/** Something that an update cannot change: its value, and why not or what to do in place of it. */
export type FixedFact = { name: string; value: string; reason: string };

/** What a form does not offer, so that nobody looks for it. */
export function FixedFacts({ facts }: { facts: FixedFact[] }) {
  return (
    <Section title="What cannot be changed">
      <dl className="divide-y divide-line">
        {facts.map(({ name, value, reason }) => (
          <div key={name} className="grid gap-x-6 gap-y-0.5 px-4 py-3 sm:grid-cols-[10rem_1fr]">
            <dt className="text-ink-soft">{name}</dt>
            <dd className="min-w-0">
              <p className="break-words">{value}</p>
              <p className="text-sm text-ink-soft">{reason}</p>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
