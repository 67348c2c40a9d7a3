import { CopyButton } from "./copy-button.tsx";

/** An id, ARN or address in monospace with a button to copy it. `name` says what is copied. */
export function Copyable({ value, name }: { value: string; name: string }) {
  return (
    <span className="inline-flex max-w-full items-start gap-1">
      <code className="min-w-0 font-mono text-sm leading-6 break-all">{value}</code>
      <CopyButton value={value} name={name} />
    </span>
  );
}
