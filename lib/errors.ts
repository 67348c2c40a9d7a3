/**
 * Why an operation did not happen, in the console's own closed vocabulary. Screens choose their state
 * by it, so it never depends on an HTTP status or on AWS's spelling.
 */
export type FailureKind =
  | "invalid" // a member of the request breaks a rule
  | "signed-out" // nobody is signed in, or no longer
  | "denied" // this person, or the AWS identity behind them, may not do this
  | "not-found"
  | "conflict" // the resource's present state forbids it
  | "quota"
  | "throttled"
  | "credentials" // AWS does not accept, or cannot find, the credentials
  | "unreachable" // no answer from AWS
  | "unrecorded" // the audit log cannot be written, so nothing was done
  | "fault"; // AWS answered with an error of its own, or with one that is not known here

/** What was wrong with one member: its path as AWS spells it (`networking.subnetIds[0]`), and a sentence. */
export type FieldError = { path: string; message: string };

export type Failure = {
  kind: FailureKind;
  /** What happened, as one sentence for people. */
  message: string;
  /** What to do about it. */
  advice?: string;
  fields?: FieldError[];
  /** AWS's error code and request id, for support cases. */
  code?: string;
  requestId?: string;
  /** Whether it goes away by itself, so that waiting is all it takes. */
  passes?: boolean;
  /** Seconds after which a throttled request may be repeated. */
  retryAfterSeconds?: number;
};
