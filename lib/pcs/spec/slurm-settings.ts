import { z } from "zod";
import { type Refusal, repeatedAt, text } from "./rules.ts";
import { settingsFiles, type SettingsFile } from "./settings/files.ts";
import { findParameter, type Parameter } from "./settings/parameter.ts";
import { itemsOf, valueProblem } from "./settings/value-problem.ts";
import { isAtLeast, type SlurmVersion, tooOldFor } from "./slurm-versions.ts";

/** Parameter names to offer for a file, in the order of the alphabet. */
export const parametersOf = (file: SettingsFile): readonly string[] =>
  settingsFiles[file].parameters.map(({ name }) => name);

/** All that is known about a parameter, for a form to help with it; undefined off the list. */
export const parameterOf = (file: SettingsFile, name: string): Parameter | undefined =>
  findParameter(settingsFiles[file].parameters, name);

const parameterName = (file: SettingsFile) =>
  text("Choose a parameter.", [
    [(name) => name !== "", "Choose a parameter."],
    [
      (name) => parameterOf(file, name) !== undefined,
      (name) =>
        `PCS does not let “${name}” be set in ${settingsFiles[file].place}: choose a parameter from the list.`,
    ],
  ]);

const setting = (file: SettingsFile) =>
  z
    .object({
      parameterName: parameterName(file),
      parameterValue: z.string({ error: "Enter a value." }),
    })
    .superRefine(({ parameterName, parameterValue }, context) => {
      const parameter = parameterOf(file, parameterName);
      const message = parameter && valueProblem(parameter, parameterValue);
      if (message) context.addIssue({ code: "custom", path: ["parameterValue"], message });
    });

/** SlurmCustomSetting, SlurmdbdCustomSetting, CgroupCustomSetting. */
export type SlurmSetting = z.infer<ReturnType<typeof setting>>;

const refuseDuplicates = (settings: SlurmSetting[], context: z.RefinementCtx) => {
  const names = settings.map(({ parameterName }) => parameterName.toLowerCase());
  for (const index of repeatedAt(names)) {
    context.addIssue({
      code: "custom",
      path: [index, "parameterName"],
      message: "This parameter is set above already: give each parameter once.",
    });
  }
};

/** The custom settings of a cluster, compute node group or queue for one of Slurm's files. */
export const customSettings = (file: SettingsFile) =>
  z.array(setting(file), { error: "Settings are a list." }).superRefine(refuseDuplicates);

/** Where a setting stands among others, or -1; Slurm reads names without regard to case. */
export const settingIndex = (settings: SlurmSetting[], name: string) =>
  settings.findIndex(({ parameterName }) => parameterName.toLowerCase() === name.toLowerCase());

/** The Slurm version that a parameter with a value needs, when this version is too old for it. */
function missingVersion(
  parameter: Parameter,
  value: string,
  version: string,
): SlurmVersion | undefined {
  const items = itemsOf(value).map((item) => item.toLowerCase());
  const floors = [
    parameter.since,
    ...Object.entries(parameter.valuesSince ?? {})
      .filter(([word]) => items.includes(word.toLowerCase()))
      .map(([, floor]) => floor),
  ];
  return floors.find((floor) => floor !== undefined && !isAtLeast(version, floor));
}

/** What is too new in settings for a cluster's version. */
export const settingRefusals = (
  file: SettingsFile,
  settings: SlurmSetting[],
  version: string,
): Refusal[] =>
  settings.flatMap(({ parameterName, parameterValue }, index) => {
    const parameter = parameterOf(file, parameterName);
    const floor = parameter && missingVersion(parameter, parameterValue, version);
    const message = floor && tooOldFor(`${parameterName}=${parameterValue}`, floor, version);
    return message ? [{ path: [index, "parameterName"], message }] : [];
  });
