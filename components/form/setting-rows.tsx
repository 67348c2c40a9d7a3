"use client";

import { useId } from "react";
import { type Control, type FieldPath, type FieldValues, useWatch } from "react-hook-form";
import { Row, Rows } from "./rows.tsx";
import { TextField } from "./text-field.tsx";
import type { FieldText } from "#lib/pcs/spec/rules.ts";
import type { Parameter } from "#lib/pcs/spec/settings/parameter.ts";
import { settingsFiles, type SettingsFile } from "#lib/pcs/spec/settings/files.ts";
import { parameterOf } from "#lib/pcs/spec/slurm-settings.ts";
import { isAtLeast } from "#lib/pcs/spec/slurm-versions.ts";

type Half = "parameterName" | "parameterValue";

type SettingRowsProps<Values extends FieldValues> = {
  control: Control<Values>;
  file: SettingsFile;
  /** The Slurm version of the cluster: what is too new for it is not proposed. */
  version: string;
  text: FieldText;
  /** The rows of a field array, and what changes it. */
  rows: { id: string }[];
  nameOf: (row: number, half: Half) => FieldPath<Values>;
  onAdd: () => void;
  onRemove: (row: number) => void;
  error: string | undefined;
};

/** Custom settings of one of Slurm's files: the allow-list is proposed, and what is chosen explained. */
export function SettingRows<Values extends FieldValues>(props: SettingRowsProps<Values>) {
  const { control, file, version, text, rows, nameOf, onAdd, onRemove, error } = props;
  const proposals = useId();
  return (
    <Rows text={text} addLabel="Add setting" onAdd={onAdd} error={error}>
      <datalist id={proposals}>
        {settingsFiles[file].parameters
          .filter(({ since }) => since === undefined || isAtLeast(version, since))
          .map(({ name }) => (
            <option key={name} value={name} />
          ))}
      </datalist>
      {rows.map(({ id }, row) => (
        <div key={id} className="space-y-1">
          <Row removeLabel={`Remove setting ${String(row + 1)}`} onRemove={() => onRemove(row)}>
            <TextField
              control={control}
              name={nameOf(row, "parameterName")}
              text={{ label: "Parameter" }}
              list={proposals}
              monospace
            />
            <TextField
              control={control}
              name={nameOf(row, "parameterValue")}
              text={{ label: "Value" }}
              monospace
            />
          </Row>
          <Explanation control={control} file={file} name={nameOf(row, "parameterName")} />
        </div>
      ))}
    </Rows>
  );
}

/** What kind of value a parameter takes, for people. */
function kindWords({ kind, values, minimum, maximum, unit, form }: Parameter): string {
  if (form) return form.words;
  if (kind === "choice") return `one of ${values?.join(", ") ?? ""}`;
  if (kind === "choices") return `one or more of ${values?.join(", ") ?? ""}`;
  const range = [
    minimum !== undefined && `from ${minimum.toLocaleString("en-US")}`,
    maximum !== undefined && `to ${maximum.toLocaleString("en-US")}`,
  ];
  const words = values && values.length > 0 ? `or ${values.join(", ")}` : "";
  const what = {
    integer: `a whole number${unit ? ` of ${unit}` : ""}`,
    number: `a number${unit ? ` of ${unit}` : ""}`,
    memory: "a whole number of megabytes",
    boolean: "YES or NO",
    time: "minutes, or days-hours:minutes:seconds",
    list: "items, joined by commas",
    path: "a path",
    text: "text",
  }[kind];
  return [what, ...range, words].filter(Boolean).join(" ");
}

type ExplanationProps<Values extends FieldValues> = {
  control: Control<Values>;
  file: SettingsFile;
  name: FieldPath<Values>;
};

function Explanation<Values extends FieldValues>({
  control,
  file,
  name,
}: ExplanationProps<Values>) {
  const parameter = parameterOf(file, String(useWatch({ control, name })));
  if (!parameter) return null;
  return (
    <p className="text-sm text-ink-soft" aria-live="polite">
      {parameter.help} Takes {kindWords(parameter)}, such as{" "}
      <code className="font-mono">{parameter.example}</code>.
      {parameter.needsAccounting && " Has an effect only while accounting is on."}
    </p>
  );
}
