import { Exactly } from "./tag-diff.tsx";
import type { SaveProblem } from "./use-saving-tags.ts";
import { FailureReference } from "#components/failure-panel.tsx";
import { Alert } from "#components/ui/alert.tsx";
import type { Failure } from "#lib/errors.ts";

/** Why a save did not do all that was asked, and what it did do. */
export function SaveProblemAlert({ problem }: { problem: SaveProblem }) {
  if (problem.kind === "nothing-changed") {
    return <Alert tone="info" title="Nothing has changed, so nothing was sent" />;
  }
  if (problem.kind === "changed-elsewhere") {
    return (
      <Alert tone="warn" title="Somebody else changed these tags meanwhile. Nothing was sent">
        <p>
          They are shown as they are now, with your changes on top. Look at them, then save again.
        </p>
      </Alert>
    );
  }
  return (
    <Alert tone="bad" title={problem.failure.message}>
      {problem.kind === "failed" ? <Halfway {...problem} /> : <p>Nothing was sent.</p>}
      <Reference failure={problem.failure} />
    </Alert>
  );
}

const Reference = ({ failure }: { failure: Failure }) => (
  <>
    {failure.fields?.map(({ path, message }) => (
      <p key={path}>{message}</p>
    ))}
    {failure.advice && <p>{failure.advice}</p>}
    <FailureReference failure={failure} />
  </>
);

type HalfwayProps = Extract<SaveProblem, { kind: "failed" }>;

function Halfway({ outcome: { untagged }, change: { untag, tag } }: HalfwayProps) {
  const left = [...untag.filter((key) => !untagged.includes(key)), ...Object.keys(tag)];
  return (
    <>
      {untagged.length > 0 ? (
        <p>
          Saved: <Keys keys={untagged} /> removed.
        </p>
      ) : (
        <p>Nothing was saved.</p>
      )}
      <p>
        Not saved yet: <Keys keys={left} />.
      </p>
    </>
  );
}

const Keys = ({ keys }: { keys: string[] }) =>
  keys.map((key, index) => (
    <span key={key}>
      {index > 0 && ", "}
      <Exactly>{key}</Exactly>
    </span>
  ));
