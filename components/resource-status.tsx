import { StatusMark, type StatusTone } from "#components/ui/status-mark.tsx";
import { isFailed, isTransitional } from "#lib/pcs/spec/lifecycle.ts";

function tone(status: string): StatusTone {
  if (status === "ACTIVE") return "good";
  if (status === "SUSPENDED") return "paused";
  if (isTransitional(status)) return "busy";
  return isFailed(status) ? "bad" : "unknown";
}

/** A status as a word: `CREATE_FAILED` reads "Create failed". Works for statuses not known here, too. */
export function statusWord(status: string): string {
  const words = status.replaceAll("_", " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function ResourceStatus({ status }: { status: string }) {
  return <StatusMark tone={tone(status)} word={statusWord(status)} />;
}

type ErrorInfo = { code?: string; message?: string };

/** A status with the reason of a failure in place. */
export function StatusWithErrors({
  status,
  errors = [],
}: {
  status: string;
  errors?: ErrorInfo[];
}) {
  return (
    <>
      <ResourceStatus status={status} />
      {errors.map(({ code, message }, index) => (
        <p key={index} className="text-sm text-bad">
          {message} {code && <code className="font-mono text-xs">{code}</code>}
        </p>
      ))}
    </>
  );
}
