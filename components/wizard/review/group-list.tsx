import { Part, settingWords } from "./part.tsx";
import { splitIds } from "#components/form/request-values.ts";
import { type NodeGroupValues, stages } from "#components/node-groups/values.ts";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { groupWords } from "#components/wizard/group-card.tsx";
import { InstancesShare } from "#components/wizard/instances-share.tsx";
import { PlaceLink } from "#components/wizard/place-link.tsx";
import type { WizardPlace } from "#components/wizard/use-place.ts";
import type { WizardValues } from "#components/wizard/values.ts";

type GroupListProps = { values: WizardValues; place: WizardPlace };

/** The node groups as they will be, and how much of the cluster's size they may take. */
export function GroupList({ values, place }: GroupListProps) {
  const { nodeGroups } = values;
  return (
    <Part title="Node groups" step="node-groups" place={place}>
      {nodeGroups.length === 0 ? (
        <p className="px-4 py-3 text-ink-soft">
          None yet: they can be added to the finished cluster.
        </p>
      ) : (
        <div className="divide-y divide-line">
          <div className="px-4 py-4">
            <InstancesShare values={values} />
          </div>
          {nodeGroups.map((group, item) => (
            <section key={item} aria-label={nameOf(group, item)} className="pt-3">
              <div className="px-4">
                <PlaceLink
                  place={place}
                  goal={{ step: "node-groups", item }}
                  className="font-medium break-words text-accent hover:underline"
                >
                  {nameOf(group, item)}
                </PlaceLink>
                <p className="text-sm break-words text-ink-soft">{groupWords(group)}</p>
              </div>
              <GroupFacts group={group} />
            </section>
          ))}
        </div>
      )}
    </Part>
  );
}

const nameOf = ({ computeNodeGroupName }: NodeGroupValues, item: number) =>
  computeNodeGroupName.trim() || `Node group ${String(item + 1)}`;

function GroupFacts({ group }: { group: NodeGroupValues }) {
  const { launchTemplate, image, slurm, scripts, purpose } = group;
  const idleTime = purpose === "compute" && slurm.idleTime.trim();
  const gres = slurm.gres.length;
  const names = stages.flatMap((stage) => scripts[stage].map(({ name }) => name));
  return (
    <Facts>
      <Fact name="Subnets">{splitIds(group.subnetIds).join(", ") || undefined}</Fact>
      <Fact name="Launch template">
        {launchTemplate.id === ""
          ? undefined
          : `${launchTemplate.id}, version ${launchTemplate.version}`}
      </Fact>
      <Fact name="AMI">
        {image.from === "template" ? "Of the launch template" : image.id || undefined}
      </Fact>
      <Fact name="Instance profile">{group.instanceProfileArn || undefined}</Fact>
      {idleTime && <Fact name="Idle time before scale-down">{idleTime} seconds</Fact>}
      {slurm.settings.length > 0 && (
        <Fact name="Slurm settings">{settingWords(slurm.settings)}</Fact>
      )}
      {gres > 0 && <Fact name="GRES records">{gres}</Fact>}
      {names.length > 0 && <Fact name="Lifecycle scripts">{names.join(", ")}</Fact>}
    </Facts>
  );
}
