import { formatNumber } from "#lib/pcs/spec/rules.ts";
import type { LaunchTemplateVersion } from "#lib/pcs/view/choices.ts";

const interfaceWords = ({
  count,
  efa,
  publicAddress,
}: LaunchTemplateVersion["networkInterfaces"]) =>
  count > 0 &&
  [String(count), efa > 0 && `${String(efa)} with EFA`, publicAddress && "with a public address"]
    .filter(Boolean)
    .join(", ");

/** What a version sets, by name; what it leaves open is left out. */
function factsOf(version: LaunchTemplateVersion): [name: string, value: string][] {
  const facts: [string, string | false | undefined][] = [
    ["AMI", version.imageId],
    ["Instance type", version.instanceType],
    ["Key pair", version.keyName],
    ["Security groups", version.securityGroupIds.join(", ")],
    ["Network interfaces", interfaceWords(version.networkInterfaces)],
    ["Market", version.marketType],
    ["Capacity reservation", version.capacityReservationId],
    ["Volumes", version.volumesGiB.map((size) => `${formatNumber(size)} GiB`).join(", ")],
    ["User data", version.hasUserData && "yes"],
    [
      "Tags",
      Object.entries(version.tags)
        .map(([key, value]) => `${key}=${value}`)
        .join(", "),
    ],
  ];
  return facts.flatMap(([name, value]) => (value ? [[name, value]] : []));
}

/** What a version of a launch template sets. */
export function TemplateFacts({ version }: { version: LaunchTemplateVersion }) {
  return (
    <section
      aria-label={`What version ${String(version.number)} sets`}
      className="rounded-md border border-line bg-sunken px-3 py-2.5"
    >
      <p className="text-sm font-medium">
        Version {version.number} sets
        {version.description && (
          <span className="font-normal text-ink-soft"> – {version.description}</span>
        )}
      </p>
      <dl className="mt-1.5 grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2">
        {factsOf(version).map(([name, value]) => (
          <div key={name} className="flex gap-2">
            <dt className="shrink-0 text-ink-soft">{name}</dt>
            <dd className="min-w-0 break-all">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
