import { fileCount, type GresItem, gresItems, gresNumber } from "./gres-count.ts";
import { attribute, detects, type GresRecord, hasDevices, isGpuRecord } from "./gres-record.ts";
import type { Refusal } from "./rules.ts";
import { settingIndex, type SlurmSetting } from "./slurm-settings.ts";

/** Resources that share what another record counts, so their own numbers cannot be compared. */
const shared = ["mps", "shard"];

/** How many devices a record declares; undefined when only the booted node can tell. */
function declaredCount(record: GresRecord): number | undefined {
  const count = attribute(record, "Count");
  if (count !== undefined) return gresNumber(count);
  const file = attribute(record, "File");
  if (file !== undefined) return fileCount(file);
  return detects(record) || hasDevices(record) ? undefined : 1;
}

/** The devices that the records declare together; no limit when one of them cannot be counted. */
const available = (records: GresRecord[]) =>
  records.reduce((sum, record) => sum + (declaredCount(record) ?? Infinity), 0);

const isGpu = (name: string) => sameWord(name, "gpu");

const sameWord = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

function countProblem(name: string, items: GresItem[], records: GresRecord[]): string | undefined {
  if (shared.some((word) => sameWord(word, name))) return undefined;
  const wanted = items.reduce((sum, { count }) => sum + count, 0);
  const declared = available(records);
  if (!(wanted > declared)) return undefined;
  return `The records of “${name}” declare ${String(declared)}: ask for as many or fewer, not ${String(wanted)}.`;
}

function typeProblem(items: GresItem[], records: GresRecord[]): string | undefined {
  const type = records.map((record) => attribute(record, "Type")).find(Boolean);
  const other = items.find((item) => type && item.type && !sameWord(item.type, type));
  if (!type || !other) return undefined;
  return `The GPU record is of type “${type}”: use that type here, not “${other.type ?? ""}”.`;
}

/** What is wrong with the items of one name, given the records of that name. */
function problem(name: string, items: GresItem[], records: GresRecord[]): string | undefined {
  if (records.length === 0) {
    return `“${name}” needs a record of its own in the GRES records, even for a count of 0.`;
  }
  return (
    countProblem(name, items, records) ?? (isGpu(name) ? typeProblem(items, records) : undefined)
  );
}

type GresConfiguration = {
  slurmCustomSettings?: SlurmSetting[] | undefined;
  gresCustomSettings?: GresRecord[] | undefined;
};

/**
 * Where the Gres setting asks for what the records do not declare (user guide, "Constraints between
 * gres.conf and the Gres setting"). For UpdateComputeNodeGroup, ask about the configuration that the
 * group would end up with: the request over what it has now.
 */
export function gresRefusals({
  slurmCustomSettings = [],
  gresCustomSettings = [],
}: GresConfiguration): Refusal[] {
  const index = settingIndex(slurmCustomSettings, "Gres");
  const items = gresItems(slurmCustomSettings[index]?.parameterValue ?? "");
  const path = ["slurmConfiguration", "slurmCustomSettings", index, "parameterValue"];
  const named = Map.groupBy(gresCustomSettings, (record) =>
    attribute(record, "Name")?.toLowerCase(),
  );
  return Array.from(Map.groupBy(items, ({ name }) => name.toLowerCase())).flatMap(([name, own]) => {
    const records = isGpu(name) ? gresCustomSettings.filter(isGpuRecord) : (named.get(name) ?? []);
    const message = problem(own[0]?.name ?? name, own, records);
    return message ? [{ path, message }] : [];
  });
}
