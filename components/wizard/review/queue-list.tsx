import { Part, settingWords } from "./part.tsx";
import { PlaceLink } from "#components/wizard/place-link.tsx";
import type { WizardPlace } from "#components/wizard/use-place.ts";
import type { WizardValues } from "#components/wizard/values.ts";

type QueueListProps = { queues: WizardValues["queues"]; place: WizardPlace };

/** The queues as they will be: where they send jobs, and with which settings. */
export function QueueList({ queues, place }: QueueListProps) {
  return (
    <Part title="Queues" step="queues" place={place}>
      {queues.length === 0 ? (
        <p className="px-4 py-3 text-ink-soft">
          None yet: they can be added to the finished cluster.
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {queues.map(({ queueName, groups, slurmCustomSettings }, item) => (
            <li key={item} className="space-y-0.5 px-4 py-3 break-words">
              <PlaceLink
                place={place}
                goal={{ step: "queues", item }}
                className="font-medium text-accent hover:underline"
              >
                {queueName.trim() || `Queue ${String(item + 1)}`}
              </PlaceLink>
              {groups.length > 0 ? (
                <p>Sends jobs to {groups.join(", ")}</p>
              ) : (
                <p className="text-warn">No node group: its jobs wait.</p>
              )}
              {slurmCustomSettings.length > 0 && (
                <p className="text-sm text-ink-soft">{settingWords(slurmCustomSettings)}</p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
