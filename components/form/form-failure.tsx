import { SignInLink } from "#components/auth/sign-in-link.tsx";
import { FailureReference } from "#components/failure-panel.tsx";
import { Alert } from "#components/ui/alert.tsx";
import type { FieldError, Failure } from "#lib/errors.ts";

type FormFailureProps = { failure: Failure; rest: FieldError[] };

/** Why a submit failed, above the buttons. `rest` are errors that belong to no field of the form. */
export function FormFailure({ failure, rest }: FormFailureProps) {
  const allAtFields = failure.fields !== undefined && rest.length === 0;
  return (
    <Alert
      tone="bad"
      title={allAtFields ? "AWS refused this: mend the fields marked above." : failure.message}
    >
      {rest.map(({ path, message }) => (
        <p key={path}>
          <code className="font-mono text-sm">{path}</code>: {message}
        </p>
      ))}
      {failure.advice && <p>{failure.advice}</p>}
      {failure.kind === "signed-out" && <SignInLink apart>Sign in, and try again here</SignInLink>}
      <FailureReference failure={failure} />
    </Alert>
  );
}
