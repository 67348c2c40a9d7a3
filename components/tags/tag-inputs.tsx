import { type Ref, useId } from "react";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

type HalfProps = {
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  name?: string;
  inputRef?: Ref<HTMLInputElement>;
};

type KeyInputProps = HalfProps & {
  /** The id of a <datalist> of keys. */
  proposals: string;
  /** A key that is there already, or that the policy requires. */
  fixed: boolean;
  /** Whether the tag policy wants it on every resource. */
  required: boolean;
};

/** The key of a tag. One that cannot change is text that can be selected. */
export function KeyInput({ proposals, fixed, required, inputRef, ...props }: KeyInputProps) {
  const { value, error, onChange, onBlur, name } = props;
  return (
    <Field label="Key" error={error}>
      {(wiring) => (
        <div className="relative">
          <TextInput
            {...wiring}
            {...{ name, value, ref: inputRef }}
            data-part="key"
            readOnly={fixed}
            list={fixed ? undefined : proposals}
            autoComplete="off"
            className={fixed ? "border-transparent" : undefined}
            onChange={(event) => onChange(event.target.value)}
            onBlur={fixed ? undefined : onBlur}
          />
          {required && (
            <span className="pointer-events-none absolute inset-y-0 right-2 flex items-center text-sm text-ink-soft">
              required
            </span>
          )}
        </div>
      )}
    </Field>
  );
}

type ValueInputProps = HalfProps & {
  /** Values to propose, joined by newlines, which a value cannot have. */
  proposals: string;
  placeholder?: string | undefined;
};

/** The value of a tag. */
export function ValueInput({ proposals, placeholder, inputRef, ...props }: ValueInputProps) {
  const { value, error, onChange, onBlur, name } = props;
  const list = useId();
  return (
    <Field label="Value" error={error}>
      {(wiring) => (
        <>
          <TextInput
            {...wiring}
            {...{ name, value, placeholder, onBlur, ref: inputRef }}
            data-part="value"
            list={list}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
          />
          <datalist id={list}>
            {proposals !== "" &&
              proposals.split("\n").map((each) => <option key={each} value={each} />)}
          </datalist>
        </>
      )}
    </Field>
  );
}
