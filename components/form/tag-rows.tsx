import type { Control, FieldPath, FieldValues } from "react-hook-form";
import { Row, Rows } from "./rows.tsx";
import { TextField } from "./text-field.tsx";
import { tagsText } from "#lib/pcs/spec/tags.ts";

type TagRowsProps<Values extends FieldValues> = {
  control: Control<Values>;
  /** The rows of a field array, and what changes it. */
  rows: { id: string }[];
  nameOf: (row: number, half: "key" | "value") => FieldPath<Values>;
  onAdd: () => void;
  onRemove: (row: number) => void;
  error: string | undefined;
};

/** The tags that a new resource gets. */
export function TagRows<Values extends FieldValues>(props: TagRowsProps<Values>) {
  const { control, rows, nameOf, onAdd, onRemove, error } = props;
  return (
    <Rows text={tagsText} addLabel="Add tag" onAdd={onAdd} error={error}>
      {rows.map(({ id }, row) => (
        <Row key={id} removeLabel={`Remove tag ${String(row + 1)}`} onRemove={() => onRemove(row)}>
          <TextField control={control} name={nameOf(row, "key")} text={{ label: "Key" }} />
          <TextField
            control={control}
            name={nameOf(row, "value")}
            text={{ label: "Value" }}
            optional
          />
        </Row>
      ))}
    </Rows>
  );
}
