import type { SlurmSetting } from "#lib/pcs/spec/slurm-settings.ts";

/** Settings as they stand in Slurm's files, for a review. */
export const settingWords = (settings: SlurmSetting[]) =>
  settings.length === 0
    ? ["none"]
    : settings.map(({ parameterName, parameterValue }) => `${parameterName}=${parameterValue}`);
