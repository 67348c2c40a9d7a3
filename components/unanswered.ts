import { unstable_isUnrecognizedActionError as isUnknownAction } from "next/navigation";
import type { Failure } from "#lib/errors.ts";
import { noteUnknownAction } from "#lib/queries/build.ts";
import { failed } from "#lib/result.ts";

/** The console was updated since this page was loaded, and knows what the page asks for under another name. */
const otherBuild: Failure = {
  kind: "conflict",
  message: "The console was updated since you opened this page, so nothing was done.",
  advice: "Note what you entered if you need it, then reload the page and try again.",
};

/**
 * What became of an action whose call threw: for its `catch`. Every action that is called goes through here, so that a
 * page of another version of the console says so, instead of failing for no reason that one could see.
 * @param noAnswer what to say when the console did not answer at all
 */
export const unanswered = (noAnswer: Failure) => (error: unknown) => {
  if (!isUnknownAction(error)) return failed(noAnswer);
  noteUnknownAction();
  return failed(otherBuild);
};
