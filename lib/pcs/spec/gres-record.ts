/** GresCustomSettings: a gres.conf record of a compute node group, by attribute. */
export type GresRecord = Record<string, string>;

/** The value of an attribute; Slurm reads attribute names without regard to case. */
export function attribute(record: GresRecord, name: string): string | undefined {
  const lower = name.toLowerCase();
  return Object.entries(record)
    .find(([key]) => key.toLowerCase() === lower)?.[1]
    ?.trim();
}

/** Whether the record gives the attribute. */
export const has = (record: GresRecord, name: string) => attribute(record, name) !== undefined;

/** Whether the record lets Slurm find devices; `off` turns that off. */
export const detects = (record: GresRecord) =>
  has(record, "AutoDetect") && attribute(record, "AutoDetect")?.toLowerCase() !== "off";

/** Whether the record names device files. */
export const hasDevices = (record: GresRecord) =>
  has(record, "File") || has(record, "MultipleFiles");

/** Whether the record describes the resource of this name. */
export const isNamed = (record: GresRecord, name: string) =>
  attribute(record, "Name")?.toLowerCase() === name.toLowerCase();

/** User guide, "Configuring custom GRES settings": what counts as the GPU record of a group. */
export const isGpuRecord = (record: GresRecord) =>
  isNamed(record, "gpu") || has(record, "AutoDetect");
